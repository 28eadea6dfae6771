import type { RoundInput } from './round-input';

type Barring = Pick<RoundInput, 'barred' | 'repeats' | 'rules'>;

/** Pairs that may not be proposed: those barred whatever the rules say, and repeats inside the program's window. */
export function barredPairs({ barred, repeats = [], rules }: Barring): ReadonlyArray<readonly [string, string]> {
  const inWindow = repeats.filter(({ monthsAgo }) => monthsAgo < rules.repeatWindowMonths);
  return inWindow.length === 0 ? barred : [...barred, ...inWindow.map(({ people }) => people)];
}

/** Whether a shorter window sets any repeat free. */
export function freesRepeats({ repeats = [], rules }: Barring, months: number): boolean {
  return repeats.some(({ monthsAgo }) => monthsAgo < rules.repeatWindowMonths && monthsAgo >= months);
}
