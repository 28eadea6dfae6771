/** A seeded source of random numbers: the same seed gives the same sequence everywhere. */
export interface Random {
  /** A whole number from 0 to below the limit, each as likely. */
  below(limit: number): number;
  /** The same, the smaller the likelier: twice as small about twice as likely. */
  skewedBelow(limit: number): number;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for instances. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    skewedBelow: (limit) => Math.min(limit - 1, Math.floor((limit + 1) ** next()) - 1),
  };
}
