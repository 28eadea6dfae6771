import { LEXICON } from './lexicon';
import type { TitleReading } from './title-reading';
import { foldText } from './tokens';
import { GIVEN_SPREAD, type WordLevels } from './word-levels';
import type { WordMeaning } from './word-list';

const PARTS = /[\s・、,/()兼|:-]+/u;

/**
 * Reads a title that is written without spaces. It ends in the post: "人事部長" is known by "部長". Qualifiers stand right
 * before the post ("副社長") or after it ("課長代理"). Of several parts the highest post decides.
 *
 * @param unread what a title without a post comes to.
 * @param wordLevels words that the program lead gave a level; one of them at the end of a title is its post.
 */
export function readEastAsianTitle(title: string, unread: TitleReading, wordLevels: WordLevels): TitleReading {
  let best = unread;
  for (const part of foldText(title).split(PARTS)) {
    const reading = readPart(part, unread, wordLevels);
    if (reading.namesPost && (!best.namesPost || reading.level > best.level)) best = reading;
  }
  return best;
}

function readPart(part: string, unread: TitleReading, wordLevels: WordLevels): TitleReading {
  const words: string[] = [];
  const qualifiers: WordMeaning[] = [];
  let spread = 0;
  let rest = part;
  const post = (): Ending | undefined => givenEnding(rest, wordLevels) ?? endingOf(rest, LEXICON.endings);
  for (
    let after = post() ? undefined : qualifierAtEnd(rest);
    after;
    after = post() ? undefined : qualifierAtEnd(rest)
  ) {
    qualifiers.push(after.meaning);
    spread += after.meaning.sign === 'stand-in' ? 4 : 0;
    words.unshift(after.text);
    rest = rest.slice(0, -after.text.length);
  }
  const found = post();
  if (found?.meaning.rank === undefined) return unread;
  words.unshift(found.text);
  rest = rest.slice(0, -found.text.length);
  for (let before = qualifierAtEnd(rest); before; before = qualifierAtEnd(rest)) {
    if (before.meaning.sign === 'past') {
      // "前橋支店長" begins with a town, "前社長" with "former": only a qualifier that nothing precedes is one.
      if (rest === before.text) return unread;
      break;
    }
    qualifiers.push(before.meaning);
    words.unshift(before.text);
    rest = rest.slice(0, -before.text.length);
  }
  const { level, spread: usual, leads } = found.meaning.rank;
  const shift = qualifiers.reduce(
    (sum, meaning) => sum + ((leads ? meaning.shift?.leading : meaning.shift?.other) ?? 0),
    0,
  );
  return {
    level: Math.max(2, Math.min(100, level + shift)),
    spread: usual + spread,
    words,
    leads: found.meaning.rank.leads === true,
    namesPost: true,
  };
}

interface Ending {
  readonly text: string;
  readonly meaning: WordMeaning;
}

function qualifierAtEnd(text: string): Ending | undefined {
  const found = endingOf(text, LEXICON.phrases);
  return found?.meaning.sign === 'vacant' ? undefined : found;
}

/** The longest word at the end of a text that the lead gave a level. */
function givenEnding(text: string, { levels, longest }: WordLevels): Ending | undefined {
  for (let length = Math.min(text.length, longest); length > 0; length--) {
    const level = levels.get(text.slice(-length));
    if (level !== undefined) return { text: text.slice(-length), meaning: { rank: { level, spread: GIVEN_SPREAD } } };
  }
  return undefined;
}

function endingOf(text: string, words: ReadonlyMap<string, WordMeaning>): Ending | undefined {
  for (let length = Math.min(text.length, LEXICON.longestEnding); length > 0; length--) {
    const meaning = words.get(text.slice(-length));
    if (meaning) return { text: text.slice(-length), meaning };
  }
  return undefined;
}
