import { advance } from '../../domain/pairing/advance';
import type { Clash, Pairing, Session } from '../../domain/pairing/pairing';
import { pairingPolicy } from '../../domain/pairing/policy';
import { standingSessions } from '../../domain/pairing/sessions-ahead';
import { holders, isMeeting } from '../../domain/pairing/states';
import type { Program } from '../../domain/program/program';
import type { PersonCalendar } from '../../domain/scheduling/calendar';
import { collides } from '../../domain/scheduling/collides';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { withAbsences } from '../../domain/scheduling/with-absences';
import { inParallel } from '../pairing-work/in-parallel';
import { changePairing } from '../pairings/change-pairing';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { eachAlone, type EachAlone } from '../work/each-alone';
import { findSessionTimes } from './find-session-times';

export type CheckPorts = Pick<Ports, 'clock' | 'org' | 'programs' | 'pairings' | 'calendars' | 'availability'>;

/** How far ahead somebody may still want to move a session because of a collision. */
const AHEAD_MS = 7 * DAY_MS;
/** Pairings read and looked at at one time. */
const PAGE = 100;

/**
 * Looks for sessions of the next week that something was booked over since, or that fall into somebody's absence, and offers
 * another time before the day.
 *
 * Nothing is kept of where it was: it runs several times a day, and finding the same again changes nothing. A pairing that
 * cannot be looked at does not stop the others.
 *
 * @throws AggregateError of what went wrong, at the end.
 */
export async function checkComingSessions(ports: CheckPorts, untilUtc: number): Promise<void> {
  const org = await ports.org.current();
  if (org === null) return;
  const alone = eachAlone('pairings could not be checked for collisions');
  for (const { value: program } of await ports.programs.list()) {
    await alone.attempt(`program ${program.id}`, async () => {
      let continuation: string | null = null;
      do {
        if (ports.clock.nowUtc() >= untilUtc) return;
        const page = await ports.pairings.page(program.id, { limit: PAGE, continuation });
        await checkTogether(ports, program, org, page.items, alone);
        continuation = page.continuation;
      } while (continuation !== null);
    });
  }
  alone.finish();
}

/** All ask for their calendars at one time, so that they travel together; one that cannot be read is a failure of its own pairings alone. */
async function checkTogether(
  ports: CheckPorts,
  program: Program,
  org: OrgView,
  pairings: readonly Pairing[],
  alone: EachAlone,
): Promise<void> {
  const nowUtc = ports.clock.nowUtc();
  const soon = pairings.filter((pairing) => isMeeting(pairing) && comingOf(pairing, nowUtc).length > 0);
  await inParallel(soon, PAGE, (pairing) =>
    alone.attempt(pairing.id, async () => {
      await check(ports, program, pairing, await readCalendarsOf(ports, org, pairing));
    }),
  );
}

/** What both calendars hold, their scheduled absences among it; only of those who have a calendar. */
async function readCalendarsOf(ports: CheckPorts, org: OrgView, pairing: Pairing): Promise<readonly PersonCalendar[]> {
  const nowUtc = ports.clock.nowUtc();
  const people = holders(pairing).flatMap(({ personId }) => org.person(personId) ?? []);
  const [read, away] = await Promise.all([
    ports.calendars.readCalendars(people, nowUtc, nowUtc + AHEAD_MS + DAY_MS),
    ports.availability.readScheduledReplies(people),
  ]);
  return read.flatMap((calendar, index) => (calendar === null ? [] : [withAbsences(calendar, away[index] ?? [])]));
}

function comingOf({ series }: Pairing, nowUtc: number): readonly Session[] {
  return standingSessions(series?.sessions ?? []).filter(
    ({ startUtc }) => startUtc > nowUtc && startUtc <= nowUtc + AHEAD_MS,
  );
}

async function check(
  ports: CheckPorts,
  program: Program,
  pairing: Pairing,
  calendars: readonly PersonCalendar[],
): Promise<void> {
  const clashes: Clash[] = [];
  for (const session of comingOf(pairing, ports.clock.nowUtc())) {
    if (calendars.some((calendar) => collides(calendar, session)))
      clashes.push(await clashWith(ports, program, pairing, session));
  }
  if (clashes.length === 0 && pairing.clashes.length === 0) return;
  await changePairing(ports, program.id, pairing.id, (current) =>
    advance(current, { kind: 'clashes-found', clashes }, pairingPolicy(program.settings), ports.clock.nowUtc()),
  );
}

/** A time that was offered stays offered while it is free; one that has been taken since makes room for another. */
async function clashWith(ports: CheckPorts, program: Program, pairing: Pairing, session: Session): Promise<Clash> {
  const { number, startUtc } = session;
  const known = pairing.clashes.find((clash) => clash.number === number && clash.startUtc === startUtc);
  const slots = await findSessionTimes(ports, program, pairing, session);
  if (slots === null && known !== undefined) return known;
  const free = (slots ?? []).filter((slot) => !slot.tentative);
  const offered = free.find((slot) => slot.startUtc === known?.alternativeUtc) ?? free[0];
  return { number, startUtc, alternativeUtc: offered?.startUtc ?? null };
}
