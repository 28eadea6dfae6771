import { keyOfCode, parseCode, type Code, type CodeShape } from './parse-code';
import { inferDirection, orderRungs, type Rung } from './code-direction';
import { levelsOfRungs } from './rung-levels';

/** A title or a grade value with the level that all evidence but its code gives its holders. */
export interface CodedItem {
  readonly text: string;
  readonly holders: number;
  readonly level: number;
}

/** A rung and the items (indices into the input) that stand on it. */
export interface FamilyRung extends Rung {
  readonly items: readonly number[];
  /** Shortest text among the items. */
  readonly text: string;
}

/** A family of codes whose order was looked for. */
export interface CodeFamily {
  readonly name: string;
  /** Lowest first, as far as can be told. */
  readonly rungs: readonly FamilyRung[];
  readonly holders: number;
  readonly inferred: boolean;
  /** 0.5–1: how sure the direction is. */
  readonly confidence: number;
  /** Level of each rung; while the order is open, its mean over both ways the family may run. */
  readonly levels: readonly number[];
}

/** Confidence in the direction that is needed to use it. */
const SURE_ENOUGH = 0.85;
const FEWEST_HOLDERS = 3;
/** Levels between neighbouring rungs, before evidence: a grade is a step of a career, a numeral only part of one. */
const STEPS: Record<CodeShape, number> = { grid: 7, keyword: 7, prefix: 7, numeral: 4, suffix: 4, ordinal: 5 };

/**
 * Finds the families of codes among titles or grades and orders each: by the evidence about its holders when that speaks clearly,
 * else left open. A family has at least two rungs and three holders; a single code says nothing.
 */
export function findCodeFamilies(items: readonly CodedItem[]): CodeFamily[] {
  const byFamily = new Map<string, { code: Code; item: number }[]>();
  items.forEach(({ text }, item) => {
    const code = parseCode(text);
    if (code === null) return;
    const members = byFamily.get(code.family) ?? [];
    members.push({ code, item });
    byFamily.set(code.family, members);
  });
  return [...byFamily]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => orderFamily(name, members, items))
    .filter((family) => family !== null);
}

function orderFamily(
  name: string,
  members: readonly { code: Code; item: number }[],
  items: readonly CodedItem[],
): CodeFamily | null {
  const rungs = standOnRungs(members, items);
  const holders = rungs.reduce((sum, rung) => sum + rung.holders, 0);
  if (rungs.length < 2 || holders < FEWEST_HOLDERS) return null;
  const shape = shapeOf(members);
  const direction = inferDirection(rungs, shape);
  const inferred = direction.confidence >= SURE_ENOUGH;
  const ordered = orderRungs(rungs, direction);
  const middle = rungs.reduce((sum, rung) => sum + rung.holders * rung.level, 0) / holders;
  const lean = inferred ? 1 : 2 * direction.confidence - 1;
  const levels = levelsOfRungs(ordered, STEPS[shape]).map((level) => middle + lean * (level - middle));
  return { name, rungs: ordered, holders, inferred, confidence: direction.confidence, levels };
}

function standOnRungs(members: readonly { code: Code; item: number }[], items: readonly CodedItem[]): FamilyRung[] {
  const byKey = new Map<string, { code: Code; item: number }[]>();
  for (const member of members) {
    const key = keyOfCode(member.code);
    const same = byKey.get(key) ?? [];
    same.push(member);
    byKey.set(key, same);
  }
  return [...byKey.values()]
    .map((same) => {
      const held = same.map(({ item }) => items[item]!);
      const holders = held.reduce((sum, item) => sum + item.holders, 0);
      const { letter, number } = same[0]!.code;
      return {
        letter,
        number,
        holders,
        level: held.reduce((sum, item) => sum + item.holders * item.level, 0) / Math.max(1, holders),
        items: same.map(({ item }) => item),
        text: held.map(({ text }) => text).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!,
      };
    })
    .sort((a, b) => (a.letter === b.letter ? a.number - b.number : a.letter < b.letter ? -1 : 1));
}

function shapeOf(members: readonly { code: Code }[]): CodeShape {
  return members[0]!.code.shape;
}
