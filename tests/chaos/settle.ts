import { setTimeout as pause } from 'node:timers/promises';
import type { PendingWork } from '../../api/src/domain/pairing/pairing';
import { claimableFromUtc } from '../../api/src/domain/pairing/work-ledger';
import { persistently } from '../../api/src/gateways/cosmos/persistently';
import { LEASE_MS } from '../../api/src/use-cases/pairing-work/perform-work-of';
import { TemporaryFailure } from '../../api/src/use-cases/ports/temporary-failure';
import { seededRandom } from '../../local/seeded-random';
import type { ChaosOptions } from './options';
import type { World } from './world';

export interface Storm {
  kills: number;
  /** Times that the program lead had to press "try again". */
  leadRetries: number;
  /** What the lead read before, with how often. */
  readonly reasons: Map<string, number>;
  /** Tenant time that was skipped because nothing but time was waited for. */
  skippedMs: number;
}

interface Unsettled {
  readonly id: string;
  readonly programId: string;
  readonly state: string;
  readonly pending: readonly PendingWork[];
}

const LOOK_MS = 700;
/** Documents written from one kill to the next: counted, so that the same work meets as many kills on a slow machine. */
const WRITES_BETWEEN_KILLS = { from: 150, to: 450 };
/** Where hardly anything is written, the next kill comes after this. */
const MOST_BETWEEN_KILLS_MS = 20_000;
/** Longer than the change feed takes to bring what was written. */
const FEED_MS = 5_000;
/** How often the API looks for what is due. */
const SWEEP_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Lets the API processes work, killing one again and again, until every pairing is booked and owes nothing. Time is skipped
 * in two cases only: after a kill by as long as the claims of the dead last (to a worker that lives, this looks as if it had
 * stalled for as long), and up to the sweep after the next attempt when all that is left waits for one.
 *
 * @throws where that does not come about.
 */
export async function settle(world: World, options: ChaosOptions, seed: number): Promise<Storm> {
  const storm: Storm = { kills: 0, leadRetries: 0, reasons: new Map(), skippedMs: 0 };
  const random = seededRandom('kills', seed);
  const giveUpAt = Date.now() + options.minutes * 60_000;
  let over = false;
  const skip = async (milliseconds: number) => {
    storm.skippedMs += milliseconds;
    await world.advance(milliseconds);
  };
  const workDone = async (writes: number) => {
    const [enough, latest] = [world.writes() + writes, Date.now() + MOST_BETWEEN_KILLS_MS];
    while (!over && world.writes() < enough && Date.now() < latest) await pause(50);
  };
  const killing = async () => {
    while (options.kills && !over) {
      await workDone(random.between(WRITES_BETWEEN_KILLS.from, WRITES_BETWEEN_KILLS.to));
      // A write is known here only after it has taken place: the kill may come at any moment up to the next ones.
      await pause(random.between(0, 500));
      if (over) return;
      await world.killWorker(random.between(0, options.workers - 1));
      storm.kills += 1;
      await skip(LEASE_MS);
    }
  };
  const failures: unknown[] = [];
  const killed = killing().catch((error: unknown) => failures.push(error));
  try {
    for (;;) {
      const left = await look(world);
      if (left?.length === 0) return storm;
      if (failures.length > 0) throw new AggregateError(failures, 'Killing and starting a worker failed.');
      if (Date.now() > giveUpAt) throw new Error(`Not settled in time: ${JSON.stringify(left?.slice(0, 3))}`);
      if (left === null) continue;
      for (const pairing of left.filter(({ pending }) => pending.some((work) => work.parked))) {
        const place = `programs/${pairing.programId}/pairings/${pairing.id}/retry`;
        await world.call('POST', place, world.leadId);
        storm.leadRetries += 1;
        for (const { kind, parked, lastError } of pairing.pending) {
          const reason = `${kind}: ${lastError ?? 'no word'}`;
          if (parked) storm.reasons.set(reason, (storm.reasons.get(reason) ?? 0) + 1);
        }
      }
      const waits = waitedFor(left, world.nowUtc());
      if (waits > 0) await skip(Math.min(waits, HOUR_MS));
      await pause(LOOK_MS);
    }
  } finally {
    over = true;
    await killed;
  }
}

/** What is left to do; null where the store is too busy to say, as it may be for a while in a storm. */
async function look(world: World): Promise<readonly Unsettled[] | null> {
  try {
    return await unsettled(world);
  } catch (error) {
    if (error instanceof TemporaryFailure) return null;
    throw error;
  }
}

/** Pairings that are not booked, or still owe something soon; reminders lie further ahead. */
async function unsettled({ containers, nowUtc }: World): Promise<readonly Unsettled[]> {
  const { resources } = await persistently((abortSignal) =>
    containers.pairings.items
      .query<Unsettled>(
        `SELECT c.body.id, c.body.programId, c.body.state, c.body.pending FROM c
         WHERE c.body.state != 'booked' OR ARRAY_LENGTH(c.body.pending) > 0`,
        { abortSignal },
      )
      .fetchAll(),
  );
  return resources.filter(
    ({ state, pending }) => state !== 'booked' || pending.some((work) => isOwedSoon(work, nowUtc())),
  );
}

/** Whether work waits for a worker, for another attempt or for the lead, and not for a day to come. */
export function isOwedSoon(work: PendingWork, nowUtc: number): boolean {
  return work.parked || work.attempts > 0 || work.dueAtUtc < nowUtc + 2 * HOUR_MS;
}

/**
 * Milliseconds until the sweep finds something to claim; 0 while anything is claimed, or waits for the lead, or has only
 * just become due, so that the change feed may be about to bring it.
 */
function waitedFor(left: readonly Unsettled[], nowUtc: number): number {
  const pending = left.flatMap((pairing) => pairing.pending).filter((work) => isOwedSoon(work, nowUtc));
  if (pending.some((work) => work.parked || (work.leasedUntilUtc ?? 0) > nowUtc)) return 0;
  const instants = pending.flatMap((work) => claimableFromUtc(work) ?? []);
  const justDue = instants.some((instant) => instant <= nowUtc && instant > nowUtc - FEED_MS);
  return instants.length === 0 || justDue ? 0 : Math.max(0, Math.min(...instants) - nowUtc) + SWEEP_MS;
}
