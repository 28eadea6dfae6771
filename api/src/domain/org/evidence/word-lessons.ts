import type { TitleTable } from '../titles/title-table';
import { precisionAt, silentStrand, VAGUE, type Strand } from './strand';

const LESSON_SPREAD = VAGUE;
/** Other titles with a word that count for as much as the assumption that the word means nothing. */
const DOUBT = 4;
const FEWEST_TITLES = 3;
const SMALLEST_LESSON = 2;

/**
 * What the chart teaches about the words of titles: where titles that share a word turn out to stand higher (or lower) than
 * their rank words say, another title with that word is expected to do so too. Estimates the words' effects by shrunken means
 * of what the *other* titles with the word show, so no title teaches itself (leave-one-out; James and Stein 1961).
 *
 * @param learned levels of titles after the evidence of numbers and places
 * @param words levels of titles by their rank words alone
 */
export function learnFromWords(table: TitleTable, learned: Strand, words: Strand): Strand {
  const { start, wordAt, wordCount } = indexWords(table);
  const size = table.titles.length;
  const residual = new Float64Array(size);
  const trust = new Float64Array(size);
  const sum = new Float64Array(wordCount);
  const weight = new Float64Array(wordCount);
  const titles = new Int32Array(wordCount);
  for (let title = 0; title < size; title++) {
    residual[title] = learned.level[title]! - words.level[title]!;
    trust[title] = 1 - Math.min(1, precisionAt(words, title) / precisionAt(learned, title));
    for (let at = start[title]!; at < start[title + 1]!; at++) {
      const word = wordAt[at]!;
      sum[word]! += trust[title]! * residual[title]!;
      weight[word]! += trust[title]!;
      titles[word]!++;
    }
  }
  const strand = silentStrand(size);
  for (let title = 0; title < size; title++) {
    let lesson = 0;
    let taught = 0;
    for (let at = start[title]!; at < start[title + 1]!; at++) {
      const word = wordAt[at]!;
      if (titles[word]! < FEWEST_TITLES) continue;
      const others = weight[word]! - trust[title]!;
      lesson += (sum[word]! - trust[title]! * residual[title]!) / (others + DOUBT);
      taught++;
    }
    if (taught === 0 || Math.abs(lesson / taught) < SMALLEST_LESSON) continue;
    strand.level[title] = Math.max(0, Math.min(100, words.level[title]! + lesson / Math.sqrt(taught)));
    strand.spread[title] = LESSON_SPREAD;
  }
  return strand;
}

/** Words of each title, once each, in compressed rows. Numbers teach nothing and are left out. */
function indexWords(table: TitleTable): { start: Int32Array; wordAt: Int32Array; wordCount: number } {
  const ids = new Map<string, number>();
  const start = new Int32Array(table.titles.length + 1);
  const wordAt: number[] = [];
  table.titles.forEach((title, index) => {
    const first = wordAt.length;
    for (const word of title.split(' ')) {
      if (isNumber(word)) continue;
      let id = ids.get(word);
      if (id === undefined) ids.set(word, (id = ids.size));
      if (wordAt.indexOf(id, first) === -1) wordAt.push(id);
    }
    start[index + 1] = wordAt.length;
  });
  return { start, wordAt: Int32Array.from(wordAt), wordCount: ids.size };
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
