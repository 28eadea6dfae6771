import type { Pairing } from '../../../../api/src/contract/pairing';

/** The second question of each side: what counts for it. */
export const againWords: Readonly<Record<Pairing['seat'], string>> = {
  junior: 'I dare to speak up more',
  senior: 'I would do it again',
};

/** The answers in words, from 1 on; a screen reader and the eye get the same. */
export const ratings = [
  { value: 1, label: '1, not at all' },
  { value: 2, label: '2' },
  { value: 3, label: '3' },
  { value: 4, label: '4' },
  { value: 5, label: '5, very much' },
] as const;
