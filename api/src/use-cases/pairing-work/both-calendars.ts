import type { Pairing, SeatName } from '../../domain/pairing/pairing';
import { ORDINARY_WEEK } from '../../domain/pairing/working-days';
import type { SpreadPolicy } from '../../domain/program/program';
import { withLunch } from '../../domain/program/spread-policy';
import type { PersonCalendar } from '../../domain/scheduling/calendar';
import { withAbsences } from '../../domain/scheduling/with-absences';
import type { Ports } from '../ports/ports';
import { readPeople } from './read-pair';

/** The calendars of two people, and who can organize. */
export interface BothCalendars {
  readonly junior: PersonCalendar;
  readonly senior: PersonCalendar;
  readonly organizer: SeatName;
  /** True where neither mailbox takes events. */
  readonly byFile: boolean;
}

interface PairToRead {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly cannotOrganize: Pairing['cannotOrganize'];
  readonly deniedMailboxes: Pairing['deniedMailboxes'];
}

/**
 * Reads both calendars, with the program's lunch break in them. A person without a mailbox is taken to be as free as the
 * other: only that one's calendar then counts. Where neither has one an ordinary week counts.
 */
export async function readBoth(
  ports: Pick<Ports, 'org' | 'calendars'>,
  spread: SpreadPolicy,
  pair: PairToRead,
  fromUtc: number,
  untilUtc: number,
): Promise<BothCalendars> {
  const { junior, senior } = await readPeople(ports, pair.juniorId, pair.seniorId);
  const [juniors, seniors] = await ports.calendars.readCalendars([junior, senior], fromUtc, untilUtc);
  const [known] = [juniors, seniors].filter((calendar) => calendar !== null && calendar !== undefined);
  const withMailbox = (['junior', 'senior'] as const).filter((seat) => (seat === 'junior' ? juniors : seniors));
  const organizer =
    withMailbox.find((seat) => !(pair.cannotOrganize ?? []).includes(seat)) ??
    withMailbox.find((seat) => (pair.deniedMailboxes ?? []).includes(seat)) ??
    null;
  const usual = known ?? { workingHours: ORDINARY_WEEK, busy: [] };
  return {
    junior: withLunch(juniors ?? usual, spread),
    senior: withLunch(seniors ?? usual, spread),
    organizer: organizer ?? 'junior',
    byFile: organizer === null,
  };
}

/** The calendars with the time in them for which the two scheduled automatic replies; the same where there is none. */
export async function withReplies(
  ports: Pick<Ports, 'org' | 'availability'>,
  calendars: BothCalendars,
  pair: Pick<PairToRead, 'juniorId' | 'seniorId'>,
): Promise<BothCalendars> {
  const { junior, senior } = await readPeople(ports, pair.juniorId, pair.seniorId);
  const [juniors = [], seniors = []] = await ports.availability.readScheduledReplies([junior, senior]);
  if (juniors.length + seniors.length === 0) return calendars;
  return {
    ...calendars,
    junior: withAbsences(calendars.junior, juniors),
    senior: withAbsences(calendars.senior, seniors),
  };
}

/** The calendars of two stretches of time as one; the earlier one says who organizes. */
export function joinBoth(earlier: BothCalendars, later: BothCalendars): BothCalendars {
  const join = (seat: SeatName) => ({ ...earlier[seat], busy: [...earlier[seat].busy, ...later[seat].busy] });
  return { ...earlier, junior: join('junior'), senior: join('senior') };
}
