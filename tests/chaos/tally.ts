import { z } from 'zod';
import { PairingOverview } from '../../api/src/contract/pairing';
import type { Pairing } from '../../api/src/domain/pairing/pairing';
import { createPairingStore } from '../../api/src/gateways/cosmos/pairing-store';
import { PAIRING_PROPERTY, pairingMark } from '../../api/src/gateways/graph/series-event';
import { inParallel } from '../../api/src/use-cases/pairing-work/in-parallel';
import type { WorkingHours } from '../../api/src/domain/scheduling/calendar';
import { DAY_MS } from '../../api/src/domain/scheduling/time-units';
import { clashesOf } from './person-clashes';
import { isOwedSoon } from './settle';
import type { World } from './world';

/** What stands in the end. Every number but the first two must be 0. */
export interface Tally {
  pairings: number;
  exactlyOne: number;
  missing: number;
  double: number;
  /** Events of ours that belong to no pairing. */
  stray: number;
  /** Documents that cannot be read, through the store or through the API. */
  unreadable: number;
  /** Pairings that are not booked or still owe something. */
  unfinished: number;
  /** Series whose meetings in Outlook are not at the times that the document says. */
  atOtherTimes: number;
  /** Attendees without exactly one copy. */
  withoutCopy: number;
  /** Sessions of one person over another one of theirs, or in the same hour. */
  overlapping: number;
  /** Sessions over something that is busy or out of office in a calendar of the two. */
  overBusy: number;
  overLunch: number;
  /** Days and weeks in which a person has more sessions than the program allows. */
  overCaps: number;
}

const Events = z.object({
  value: z.array(
    z.looseObject({
      id: z.string(),
      iCalUId: z.string(),
      isCancelled: z.boolean().optional(),
      singleValueExtendedProperties: z.array(z.object({ value: z.string() })).default([]),
    }),
  ),
  '@odata.nextLink': z.undefined().optional(),
});
const Instances = z.object({ value: z.array(z.object({ start: z.object({ dateTime: z.string() }) })) });
const Page = z.object({ items: z.array(PairingOverview), continuation: z.string().optional() });

const AT_ONCE = 8;

/**
 * Compares every document with every mailbox of the people in them.
 *
 * @param hours working hours of everybody, by directory id.
 */
export async function takeTally(
  world: World,
  expected: readonly Pairing[],
  hours: ReadonlyMap<string, WorkingHours>,
): Promise<Tally> {
  const tally: Tally = {
    pairings: expected.length,
    exactlyOne: 0,
    missing: 0,
    double: 0,
    stray: 0,
    unreadable: 0,
    unfinished: 0,
    atOtherTimes: 0,
    withoutCopy: 0,
    overlapping: 0,
    overBusy: 0,
    overLunch: 0,
    overCaps: 0,
  };
  const standing = await eventsByMark(world, expected);
  const marks = new Set(expected.map(pairingMark));
  for (const mark of standing.keys()) if (!marks.has(mark)) tally.stray += 1;
  const shown = await shownToLead(world, expected[0]?.programId ?? '');

  const store = createPairingStore(world.containers.pairings, world.tenantId);
  await inParallel(expected, AT_ONCE, async ({ programId, id, ...planned }) => {
    const events = standing.get(pairingMark({ programId, id })) ?? [];
    if (events.length === 0) tally.missing += 1;
    else if (events.length > 1) tally.double += 1;
    else tally.exactlyOne += 1;

    const pairing = (await store.read(programId, id))?.value;
    if (pairing === undefined || !shown.has(id) || pairing.junior.personId !== planned.junior.personId) {
      tally.unreadable += 1;
      return;
    }
    const { series } = pairing;
    const booked = series?.event ?? null;
    const owes = pairing.pending.some((work) => isOwedSoon(work, world.nowUtc()));
    if (pairing.state !== 'booked' || owes) tally.unfinished += 1;
    if (series === null || booked === null || booked.eventId !== events[0]) {
      tally.atOtherTimes += 1;
      return;
    }
    const sessions = series.sessions.map(({ startUtc }) => startUtc).toSorted((a, b) => a - b);
    const starts = await startsOf(world, booked.organizerId, booked.eventId, sessions);
    if (JSON.stringify(starts) !== JSON.stringify(sessions)) tally.atOtherTimes += 1;
    const attendee = series.organizer === 'junior' ? pairing.senior : pairing.junior;
    if ((await copiesOf(world, attendee.personId, booked.iCalUId)) !== 1) tally.withoutCopy += 1;
  });
  await countClashes(world, expected, hours, tally);
  return tally;
}

/** Longer than any series reaches. */
const ALL_SERIES_MS = 350 * DAY_MS;

/** Reads the whole calendars of everybody who has a series. */
async function countClashes(
  world: World,
  pairings: readonly Pairing[],
  hours: ReadonlyMap<string, WorkingHours>,
  tally: Tally,
): Promise<void> {
  const startUtc = world.nowUtc() - DAY_MS;
  const between = { startUtc, endUtc: startUtc + ALL_SERIES_MS };
  await inParallel(peopleOf(pairings), AT_ONCE, async (personId) => {
    const own = hours.get(personId);
    if (own === undefined) throw new Error(`Nobody knows when ${personId} works.`);
    const clashes = await clashesOf(world, personId, own, between);
    tally.overlapping += clashes.overlapping;
    tally.overBusy += clashes.overBusy;
    tally.overLunch += clashes.overLunch;
    tally.overCaps += clashes.overCaps;
  });
}

function peopleOf(pairings: readonly Pairing[]): readonly string[] {
  return [...new Set(pairings.flatMap(({ junior, senior }) => [junior.personId, senior.personId]))];
}

/** Whether all is as it should be. */
export function isClean({ pairings, exactlyOne, ...faults }: Tally): boolean {
  return pairings === exactlyOne && Object.values(faults).every((count) => count === 0);
}

/** Events of ours that stand in any mailbox, by the mark of their pairing. */
async function eventsByMark(world: World, pairings: readonly Pairing[]): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  const filter = encodeURIComponent("categories/any(c:c eq 'Vice Versa')");
  const expand = encodeURIComponent(`id eq '${PAIRING_PROPERTY}'`);
  const select = 'id,iCalUId,isCancelled';
  await inParallel(peopleOf(pairings), AT_ONCE, async (personId) => {
    const path = `/users/${personId}/events?$filter=${filter}&$select=${select}&$expand=singleValueExtendedProperties($filter=${expand})&$top=100`;
    for (const event of Events.parse(await world.graph(path)).value) {
      if (event.isCancelled === true) continue;
      const mark = event.singleValueExtendedProperties[0]?.value ?? '';
      found.set(mark, [...(found.get(mark) ?? []), event.id]);
    }
  });
  return found;
}

async function startsOf(world: World, organizerId: string, eventId: string, sessions: readonly number[]) {
  const day = 86_400_000;
  const [from, until] = [(sessions[0] ?? 0) - 60 * day, (sessions.at(-1) ?? 0) + 60 * day];
  const window = `startDateTime=${new Date(from).toISOString()}&endDateTime=${new Date(until).toISOString()}`;
  const path = `/users/${organizerId}/events/${encodeURIComponent(eventId)}/instances?${window}&$select=start&$top=100`;
  const { value } = Instances.parse(await world.graph(path));
  return value.map(({ start }) => Date.parse(`${start.dateTime.slice(0, 19)}Z`)).toSorted((a, b) => a - b);
}

async function copiesOf(world: World, personId: string, iCalUId: string): Promise<number> {
  const filter = encodeURIComponent(`iCalUId eq '${iCalUId}'`);
  const path = `/users/${personId}/events?$filter=${filter}&$select=id,iCalUId`;
  return Events.parse(await world.graph(path)).value.length;
}

/** Ids of the pairings that the API shows to the program lead, each of them as the contract says. */
async function shownToLead(world: World, programId: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let continuation = '';
  do {
    const place = `programs/${programId}/pairings?limit=100${continuation}`;
    const page = Page.parse(await world.call('GET', place, world.leadId));
    for (const { id } of page.items) ids.add(id);
    continuation = page.continuation === undefined ? '' : `&continuation=${encodeURIComponent(page.continuation)}`;
  } while (continuation !== '');
  return ids;
}
