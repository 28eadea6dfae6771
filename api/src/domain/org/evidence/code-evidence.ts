import { findCodeFamilies, type CodeFamily } from '../codes/code-families';
import type { TitleTable } from '../titles/title-table';
import { silentStrand, VAGUE, type Strand } from './strand';

const INFERRED_SPREAD = 6;
const DOUBTED_SPREAD = 12;
const OPEN_SPREAD = VAGUE;

/** What codes in titles say, and the families they were read as. */
export interface CodeEvidence {
  readonly strand: Strand;
  readonly families: readonly CodeFamily[];
}

/** Reads titles that are or contain codes; families whose order stays open say little. */
export function weighCodes(table: TitleTable, joint: Strand): CodeEvidence {
  const strand = silentStrand(table.titles.length);
  const families = findCodeFamilies(
    table.spelling.map((text, title) => ({ text, holders: table.holders[title]!, level: joint.level[title]! })),
  );
  for (const family of families) {
    const spread = family.inferred ? INFERRED_SPREAD + (1 - family.confidence) * 2 * DOUBTED_SPREAD : OPEN_SPREAD;
    family.rungs.forEach(({ items }, rung) => {
      for (const title of items) {
        strand.level[title] = family.levels[rung]!;
        strand.spread[title] = spread;
      }
    });
  }
  return { strand, families };
}
