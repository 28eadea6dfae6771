import { holders } from '../../domain/pairing/states';
import { latestAnswerUtc } from '../../domain/pairing/wait-for-return';
import { WEEK_MS } from '../../domain/scheduling/time-units';
import { orgOf, type Performer } from './performer';

/** How far back an absence can end that nobody has worked since. */
const BACK_MS = WEEK_MS;

/** Asks the mailboxes of those who have not answered a proposal whether they are out of office, before it expires. */
export const checkInvitees: Performer = async ({ ports, pairing, work }) => {
  const org = await orgOf(ports);
  const nowUtc = ports.clock.nowUtc();
  const unanswered = holders(pairing).filter(({ acceptedAtUtc }) => acceptedAtUtc === null);
  const people = await Promise.all(
    unanswered.map(async ({ personId }) => {
      const person = org.person(personId);
      // Who is gone from the org chart is not waited for.
      if (person === null) return { personId, workingHours: null, absences: [] };
      const availability = await ports.availability.read(person, nowUtc - BACK_MS, latestAnswerUtc(pairing));
      return { personId, ...availability };
    }),
  );
  return { kind: 'invitees-checked', workId: work.id, people };
};
