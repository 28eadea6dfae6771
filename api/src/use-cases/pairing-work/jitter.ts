import type { PendingWork } from '../../domain/pairing/pairing';

/** A number in [0, 1) that differs between pairings, pieces of work and attempts, to spread repeats. */
export function jitterOf(pairingId: string, work: Pick<PendingWork, 'id' | 'attempts'>): number {
  return fractionOf(`${pairingId}/${work.id}/${work.attempts}`);
}

/** A number in [0, 1) that looks drawn by lot and is the same for the same text: FNV-1a (32 bits), so that no source of chance is needed. */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash / 2 ** 32;
}
