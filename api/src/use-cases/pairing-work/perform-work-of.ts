import { advance } from '../../domain/pairing/advance';
import { retryDelayMs } from '../../domain/pairing/backoff';
import { dueStep, type DueStep } from '../../domain/pairing/due';
import type { PairingEvent } from '../../domain/pairing/events';
import type { Pairing, PairingWorkKind, PendingWork } from '../../domain/pairing/pairing';
import { pairingPolicy } from '../../domain/pairing/policy';
import { pendingWork } from '../../domain/pairing/work-ledger';
import type { Program } from '../../domain/program/program';
import { changePairing } from '../pairings/change-pairing';
import { PermanentFailure } from '../ports/permanent-failure';
import { failureText, retryAfterMsOf } from '../work/failure-text';
import { jitterOf } from './jitter';
import type { WorkPorts } from './performer';
import { performers } from './performers';

/** Longer than any performer takes, for every call to the outside has a deadline: after it the worker counts as dead. */
export const LEASE_MS = 120_000;

/** More steps than a pairing has in its whole life: a bound for the loop, never met. */
const MAX_STEPS = 60;

/**
 * Does all that a pairing owes now, one piece after the other: lets its deadline pass, claims work under the ETag,
 * performs it and writes the result back. Two workers never hold one piece at a time, and work that failed waits for its
 * next attempt.
 *
 * @param wanted which kinds of work to do; deadlines are always looked at.
 */
export async function performWorkOf(
  ports: WorkPorts,
  program: Program,
  pairingId: string,
  wanted: (kind: PairingWorkKind) => boolean = () => true,
): Promise<void> {
  const policy = pairingPolicy(program.settings);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const read = await ports.pairings.read(program.id, pairingId);
    if (read === null) return;
    const nowUtc = ports.clock.nowUtc();
    const due = dueStep(read.value, nowUtc, wanted);
    if (due === null) return;
    const next = advance(read.value, eventOf(due, nowUtc), policy, nowUtc);
    if (!next.ok) throw new Error(`Pairing ${pairingId} refused what is due: ${next.message}`);
    if ((await ports.pairings.replace(next.value, read.etag)) === 'changed' || due.kind !== 'perform') continue;
    await perform(ports, program, next.value, due.work.id);
  }
}

function eventOf(due: DueStep, nowUtc: number): PairingEvent {
  switch (due.kind) {
    case 'time-passed':
      return { kind: 'time-passed' };
    case 'perform':
      return { kind: 'work-leased', workId: due.work.id, leasedUntilUtc: nowUtc + LEASE_MS };
    case 'park': {
      const error = due.work.lastError ?? 'Every attempt ended without a word: the worker may have been stopped.';
      return { kind: 'work-failed', workId: due.work.id, attempt: due.work.attempts, error, retryAtUtc: null };
    }
  }
}

async function perform(ports: WorkPorts, program: Program, pairing: Pairing, workId: string): Promise<void> {
  const work = pendingWork(pairing, workId);
  if (work === null) return;
  const result = await attempt(ports, program, pairing, work);
  // A refusal means that the result came too late to matter: the pairing went another way meanwhile.
  await changePairing(ports, program.id, pairing.id, (current) =>
    advance(current, result, pairingPolicy(program.settings), ports.clock.nowUtc()),
  );
}

async function attempt(ports: WorkPorts, program: Program, pairing: Pairing, work: PendingWork): Promise<PairingEvent> {
  try {
    return await performers[work.kind]({ ports, program, pairing, work });
  } catch (error) {
    const delayMs = retryDelayMs(work.attempts, jitterOf(pairing.id, work), retryAfterMsOf(error));
    const retryAtUtc = error instanceof PermanentFailure ? null : ports.clock.nowUtc() + delayMs;
    return { kind: 'work-failed', workId: work.id, attempt: work.attempts, error: failureText(error), retryAtUtc };
  }
}
