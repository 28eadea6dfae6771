/** What the words of a title say about its holder's level. */
export interface TitleReading {
  /** 0–100; the middle of the scale for a title without rank words. */
  readonly level: number;
  /** 0–1: how much the words say. */
  readonly strength: number;
  /** The words that decided, as they stand in the title; empty when none did. */
  readonly words: readonly string[];
}

const ROLES: readonly (readonly [RegExp, number])[] = [
  [/\b(assistant|secretary|pa) to\b/, 24],
  [/\b(chief executive|ceo|president)\b/, 97],
  [/\bchief [a-z]+ officer\b/, 92],
  [/\bdirector general\b/, 90],
  [/\b(director|vp)\b/, 80],
  [/\bhead\b/, 68],
  [/\bmanager\b/, 56],
  [/\b(leader|supervisor)\b/, 48],
  [/\b(assistant|clerk|administrator)\b/, 22],
  [/\bofficer\b/, 32],
];

/** Reads a title's rank words. */
export function readTitle(title: string): TitleReading {
  const text = title.toLowerCase();
  for (const [pattern, level] of ROLES) {
    const match = pattern.exec(text);
    if (match) return { level, strength: 0.6, words: [match[0]] };
  }
  return { level: 40, strength: 0, words: [] };
}
