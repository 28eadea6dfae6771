import { generateCompany } from '../../local/organisation/generate-company';
import { weekdays } from '../../local/graph/calendar/event-record';
import { directoryIdOf } from '../../local/organisation/tenant-of-people';
import { seededRandom } from '../../local/seeded-random';
import { createDirectoryStore } from '../../api/src/gateways/cosmos/directory-store';
import { createPairingStore } from '../../api/src/gateways/cosmos/pairing-store';
import { createParticipantStore } from '../../api/src/gateways/cosmos/participant-store';
import { createProgramStore } from '../../api/src/gateways/cosmos/program-store';
import { advance } from '../../api/src/domain/pairing/advance';
import type { PairingEvent } from '../../api/src/domain/pairing/events';
import type { Pairing } from '../../api/src/domain/pairing/pairing';
import { pairingId } from '../../api/src/domain/pairing/pairing-id';
import { pairingPolicy } from '../../api/src/domain/pairing/policy';
import { propose } from '../../api/src/domain/pairing/propose';
import { proposedTerms } from '../../api/src/domain/pairing/terms';
import type { WorkingHours } from '../../api/src/domain/scheduling/calendar';
import { weeklyOverlapMinutes } from '../../api/src/domain/scheduling/common-hours';
import { createOrgReader } from '../../api/src/use-cases/directory/org-reader';
import { inParallel } from '../../api/src/use-cases/pairing-work/in-parallel';
import { barOf } from '../../api/src/use-cases/pairings/propose-pair';
import { makeParticipant, makeProgram, makeSettings } from '../support/make-program';
import type { World } from './world';

/** Seats of one senior, so that series of one person meet. */
const SEATS = 2;

/** People to generate for so many pairings, with a good number of them left over. */
export const peopleFor = (pairings: number): number => Math.ceil(pairings * 3) + 40;

const AT_ONCE = 8;

interface Pair {
  readonly juniorId: string;
  readonly seniorId: string;
}

/** Working hours that two people must share in a week, so that their calendars hold a series. */
const COMMON_MINUTES = 15 * 60;

/** Draws pairs that the org chart and working hours allow: every junior once, every senior twice at most. */
export async function drawPairs(world: World, pairings: number, seed: number): Promise<readonly Pair[]> {
  const random = seededRandom('pairs', seed);
  const clock = { nowUtc: () => world.nowUtc() };
  const org = await createOrgReader(createDirectoryStore(world.containers.directory, world.tenantId, clock)).current();
  if (org === null) throw new Error('The org chart was not read.');
  const hours = workingHoursOf(world.tenantId, pairings, seed);
  const people = random.shuffle(org.people).filter(({ id }) => hours.has(id));
  // Some juniors find nobody whose hours and place in the chart suit, so there are more of them than pairings.
  const juniors = people.slice(0, Math.ceil(1.5 * pairings));
  const seniors = people.slice(juniors.length);
  const taken = new Map<string, number>();
  const pairs: Pair[] = [];
  for (const { id: juniorId } of juniors) {
    if (pairs.length === pairings) break;
    const senior = random.shuffle(seniors).find(({ id }) => {
      const [one, other] = [hours.get(juniorId), hours.get(id)];
      if (one === undefined || other === undefined || (taken.get(id) ?? 0) >= SEATS) return false;
      if (barOf(org.chart, { allowSameDirectManager: false }, juniorId, id) !== null) return false;
      return weeklyOverlapMinutes(one, other, world.nowUtc()) >= COMMON_MINUTES;
    });
    if (senior === undefined) continue;
    taken.set(senior.id, (taken.get(senior.id) ?? 0) + 1);
    pairs.push({ juniorId, seniorId: senior.id });
  }
  if (pairs.length < pairings) throw new Error(`Only ${pairs.length} of ${pairings} pairs were found.`);
  return pairs;
}

/** Everybody with a mailbox, by directory id. */
export function workingHoursOf(tenantId: string, pairings: number, seed: number): ReadonlyMap<string, WorkingHours> {
  const { people } = generateCompany({ people: peopleFor(pairings), seed });
  return new Map(
    people
      .filter(
        ({ kind, mail, accountEnabled }) => /^(employee|contractor)$/u.test(kind) && mail !== null && accountEnabled,
      )
      .map(({ id, zoneIana, workDays, workStartMinute, workEndMinute }) => {
        const days = workDays.flatMap((day) => weekdays[day] ?? []);
        const hours = { zoneIana, days, startMinutes: workStartMinute, endMinutes: workEndMinute };
        return [directoryIdOf(tenantId, id), hours];
      }),
  );
}

/** The agreement lies so far ahead that all of it is written before any of it is due. */
const AHEAD_MS = 10 * 60_000;

/** Writes a program and pairings that everybody agreed to, as the service itself would have left them; then it is time. */
export async function writeApprovedPairings(world: World, pairs: readonly Pair[]): Promise<readonly Pairing[]> {
  const nowUtc = world.nowUtc() + AHEAD_MS;
  const { containers, tenantId } = world;
  const series = { sessions: 6, durationMinutes: 60, cadence: 'monthly', startWithinDays: 30 } as const;
  const settings = makeSettings({
    series,
    approval: { approvers: 'both', deadlineWorkingDays: 5, whenPassed: 'lead', undoSeconds: 0, cards: 'at-once' },
  });
  const program = makeProgram({ settings, createdAtUtc: nowUtc, publishedAtUtc: nowUtc });
  await createProgramStore(containers.programs, tenantId).create(program);
  const participants = createParticipantStore(containers.participants, tenantId);
  const pairings = pairs.map((pair) => approved(pair, nowUtc));
  const people = [...new Set(pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]))];
  await inParallel(people, AT_ONCE, async (personId) => {
    const held = pairings.flatMap(({ id, junior, senior }) => [
      ...(junior.personId === personId ? [{ pairingId: id, seat: 'junior' as const }] : []),
      ...(senior.personId === personId ? [{ pairingId: id, seat: 'senior' as const }] : []),
    ]);
    await participants.create(makeParticipant({ personId, held, seniorCapacity: SEATS }));
  });
  const store = createPairingStore(containers.pairings, tenantId);
  await inParallel(pairings, AT_ONCE, async (pairing) => {
    await store.create(pairing);
  });
  await world.advance(AHEAD_MS);
  return pairings;

  function approved({ juniorId, seniorId }: Pair, at: number): Pairing {
    const policy = pairingPolicy(settings);
    const terms = proposedTerms(settings.series, policy, at);
    const origin = { kind: 'round', roundId: 'round-1' } as const;
    const id = pairingId(juniorId, seniorId, 1);
    let pairing = propose({ id, programId: program.id, origin, juniorId, seniorId, terms, match: null }, policy, at);
    const workOf = (kind: string) => pairing.pending.find((work) => work.kind === kind)?.id ?? '';
    const happens = (event: PairingEvent) => {
      const next = advance(pairing, event, policy, at);
      if (!next.ok) throw new Error(`${event.kind}: ${next.message}`);
      // People were told of all this long ago.
      pairing = { ...next.value, pending: next.value.pending.filter((work) => work.kind !== 'notify') };
    };
    happens({ kind: 'seats-held', workId: workOf('hold-seats') });
    happens({ kind: 'accept', byPersonId: juniorId });
    happens({ kind: 'accept', byPersonId: seniorId });
    const approvers = [{ approverId: null, seats: ['junior', 'senior'] as const }];
    happens({ kind: 'approvers-resolved', workId: workOf('resolve-approvers'), approvers });
    happens({ kind: 'approve', byPersonId: 'the-lead', isLead: true });
    return pairing;
  }
}
