import { SeniorityOverrides } from '../../api/src/contract/directory';
import { routes } from '../../api/src/contract/routes';
import type { ApiInProcess } from '../support/api-in-process';
import type { FaultKind, FaultyCosmos } from '../support/cosmos-faults';
import type { Device } from './edit-participation';
import type { Acknowledged } from './live-pairings';

/** What a run came to. */
export interface LoadTally {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly requestsToCosmos: number;
  readonly injected: Readonly<Record<FaultKind, number>>;
  /** Edits that were acknowledged and are still there, or were replaced by one that had read them. */
  readonly edits: number;
  readonly lost: readonly string[];
  /** What people were told has happened to their pairings. */
  readonly pairings: number;
  /** Runs of all timers while requests failed. */
  readonly sweeps: Readonly<Record<'done' | 'failed', number>>;
  /** Answers of 5xx that are not "come back later". */
  readonly unexpected: readonly string[];
}

export interface Tally {
  readonly requests: number;
  readonly unexpected: string[];
  readonly correctedTitles: string[];
  readonly lost: string[];
  readonly pairings: Acknowledged[];
  readonly sweeps: { done: number; failed: number };
  count(status: number, elapsedMs: number): void;
  /** Compares what stands with what was acknowledged. */
  settle(api: ApiInProcess, what: Settled): Promise<void>;
  result(): LoadTally;
}

interface Settled {
  readonly programId: string;
  readonly lead: string;
  readonly devices: readonly Device[];
  readonly cosmos: FaultyCosmos;
}

export function createTally(): Tally {
  const byStatus: Record<string, number> = {};
  const elapsed: number[] = [];
  const lost: string[] = [];
  const unexpected: string[] = [];
  const correctedTitles: string[] = [];
  const pairings: Acknowledged[] = [];
  const sweeps = { done: 0, failed: 0 };
  let edits = 0;
  let cosmos: Pick<FaultyCosmos, 'injected' | 'requests'> | null = null;
  return {
    unexpected,
    correctedTitles,
    lost,
    pairings,
    sweeps,
    get requests() {
      return elapsed.length;
    },
    count(status, elapsedMs) {
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      elapsed.push(elapsedMs);
    },
    async settle(api, { programId, lead, devices, cosmos: between }) {
      cosmos = between;
      const { titles } = SeniorityOverrides.parse((await api.call(routes.seniorityOverrides, lead)).body);
      const standing = new Set(titles.map(({ title }) => title));
      for (const title of correctedTitles) if (!standing.has(title)) lost.push(`correction ${title}`);
      edits += correctedTitles.length;
      for (const personId of new Set(devices.map((device) => device.personId))) {
        const own = devices.filter((device) => device.personId === personId);
        const { etag, body } = await api.call(routes.participation, personId, { params: { programId } });
        edits += own.flatMap((device) => device.acknowledged).length;
        lost.push(...lostEdits(own, etag ?? '', body.pausedUntilUtc).map((what) => `${personId}: ${what}`));
      }
    },
    result() {
      const sorted = elapsed.toSorted((a, b) => a - b);
      const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
      const injected = cosmos?.injected;
      if (injected === undefined) throw new Error('The run was not settled.');
      return {
        requests: elapsed.length,
        byStatus,
        medianMs: at(0.5),
        p95Ms: at(0.95),
        requestsToCosmos: cosmos?.requests ?? 0,
        injected,
        edits,
        lost,
        pairings: pairings.length,
        sweeps,
        unexpected,
      };
    },
  };
}

/**
 * Acknowledged edits of one document that somebody wrote over without having read them: two edits that replaced the same
 * version, or an end that no chain of edits leads to.
 */
function lostEdits(devices: readonly Device[], etag: string, pausedUntilUtc: string | null): string[] {
  const acknowledged = devices.flatMap((device) => device.acknowledged);
  const uncertain = devices.flatMap((device) => device.uncertain);
  const lost: string[] = [];
  const replaced = new Map<string, string>();
  for (const { from, stamp } of acknowledged) {
    const other = replaced.get(from);
    if (other !== undefined) lost.push(`${stamp} and ${other} both replaced ${from}`);
    replaced.set(from, stamp);
  }
  const last = acknowledged.filter(({ to }) => !replaced.has(to));
  const stands = last.some(({ to, stamp }) => to === etag && stamp === pausedUntilUtc);
  const mayStand = acknowledged.length === 0 || (pausedUntilUtc !== null && uncertain.includes(pausedUntilUtc));
  if (!stands && !mayStand) lost.push(`${pausedUntilUtc} stands, which nobody's last edit wrote`);
  return lost;
}
