import { readTitle } from '../titles/read-title';
import type { TitleTable } from '../titles/title-table';
import type { WordLevels } from '../titles/word-levels';
import { silentStrand, type Strand } from './strand';

/** What the rank words of each title say, and whether they name someone who leads people. */
export interface WordEvidence {
  readonly strand: Strand;
  /** By title: 1 where the deciding word names a post that leads. */
  readonly claimsToLead: Uint8Array;
}

/** Reads every distinct title once. */
export function weighWords(table: TitleTable, wordLevels: WordLevels): WordEvidence {
  const strand = silentStrand(table.titles.length);
  const claimsToLead = new Uint8Array(table.titles.length);
  table.spelling.forEach((title, index) => {
    const reading = readTitle(title, wordLevels);
    strand.level[index] = reading.level;
    strand.spread[index] = reading.spread;
    claimsToLead[index] = reading.leads ? 1 : 0;
  });
  return { strand, claimsToLead };
}
