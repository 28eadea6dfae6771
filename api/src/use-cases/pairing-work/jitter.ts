import type { PendingWork } from '../../domain/pairing/pairing';

/**
 * A number in [0, 1) that differs between pairings, pieces of work and attempts, to spread repeats: FNV-1a (32 bits) over
 * their names, so that no source of chance is needed.
 */
export function jitterOf(pairingId: string, work: Pick<PendingWork, 'id' | 'attempts'>): number {
  let hash = 0x811c9dc5;
  for (const character of `${pairingId}/${work.id}/${work.attempts}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash / 2 ** 32;
}
