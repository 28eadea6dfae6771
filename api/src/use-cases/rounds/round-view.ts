import type { Round as RoundShape } from '../../contract/round';
import type { Round } from '../../domain/round/round';

/** A round as the contract shows it. */
export function roundView(round: Round): RoundShape {
  const { id, programId, number, state, progress, createdAtUtc, publishedAtUtc, summary, proof, difference } = round;
  const workError = round.pending.find((work) => work.lastError !== null)?.lastError ?? null;
  return {
    id,
    programId,
    number,
    state,
    progress: { ...progress },
    createdAtUtc: new Date(createdAtUtc).toISOString(),
    publishedAtUtc: publishedAtUtc === null ? null : new Date(publishedAtUtc).toISOString(),
    summary: summary && { ...summary },
    proof: proof && { ...proof },
    lastError: workError ?? round.lastError,
    difference: difference && { ...difference },
  };
}
