import { accepted, refused, type Outcome } from '../refusal';
import { end } from './ending';
import type { WorkResult } from './events';
import type { Pairing } from './pairing';
import { hasEnded } from './states';
import { pendingWork } from './work-ledger';

/** The org chart changed so that these two may not be a pair any more, or one of them is gone. */
export function barred(
  pairing: Pairing,
  { workId, why }: Extract<WorkResult, { kind: 'barred' }>,
  nowUtc: number,
): Outcome<Pairing> {
  if (hasEnded(pairing) || pendingWork(pairing, workId) === null) {
    return refused('wrong-state', 'This pairing is over already, or the work that found this is settled.');
  }
  return accepted(end(pairing, 'withdrawn', { reason: why, byPersonId: null, note: null }, nowUtc));
}
