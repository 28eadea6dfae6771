import { createHash } from 'node:crypto';
import type { MatchJob } from '../../use-cases/ports/matcher';

/**
 * What a round is computed from, as a name (SHA-256, hex): the same people, rules, chart, wishes and calendars have the
 * same name, and any other have another. Nothing can be read out of it.
 */
export function basisOf({ input, managerOf }: MatchJob): string {
  const { participants, ...rest } = input;
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const { workingMask, freeMask, ...participant } of participants) {
    hash.update(JSON.stringify([participant, listed(workingMask), listed(freeMask)]));
  }
  return hash.update(managerOf).digest('hex');
}

function listed(mask: Uint32Array | null): number[] | null {
  return mask === null ? null : [...mask];
}
