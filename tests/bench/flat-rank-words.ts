/** What most tools do: the first pattern that a title contains decides. */
const FLAT_LIST: readonly (readonly [RegExp, number])[] = [
  [/\b(chief executive|ceo|president|chairman|permanent secretary)\b/, 9],
  [/\b(chief \w+ officer|c[fotim]o|chief|director general)\b/, 8],
  [/\b(director|vice president|vp)\b/, 7],
  [/\bhead\b/, 6],
  [/\b(manager|mgr)\b/, 5],
  [/\b(lead|leader|principal|senior|supervisor)\b/, 4],
  [/\b(assistant|support|clerk|trainee|junior|administrator|intern)\b/, 1],
  [/\bofficer\b/, 2],
];
const UNLISTED = 3;

/** Level by a flat list of English rank words, without qualifiers, word order or the chart: the peer to beat. */
export function flatRankLevel(title: string): number {
  const text = title.toLowerCase();
  return FLAT_LIST.find(([pattern]) => pattern.test(text))?.[1] ?? UNLISTED;
}
