import { LEXICON, TAIL } from './lexicon';
import { readEastAsianTitle } from './read-east-asian-title';
import type { Rank } from './ranks';
import type { TitleReading } from './title-reading';
import { isEastAsian, tokenise, type Token } from './tokens';
import { GIVEN_SPREAD, NO_WORD_LEVELS, type WordLevels } from './word-levels';
import type { WordMeaning } from './word-list';

/** Where a title without rank words is put: the middle of most organisations' people. */
export const UNREAD_LEVEL = 38;
export const UNREAD_SPREAD = 25;
const QUALIFIED_SPREAD = 18;
const STAND_IN_SPREAD = 4;
const LARGEST_SHIFT = 20;

const UNREAD: TitleReading = { level: UNREAD_LEVEL, spread: UNREAD_SPREAD, words: [], leads: false, namesPost: false };

/**
 * Reads a title's rank words in English, German, French, Spanish, Portuguese, Italian, Dutch or Japanese.
 *
 * The first part that names a post decides ("Director, Finance"). Within it, what follows "of", "to", "for" … names what is
 * led or served and does not count: the "Executive Assistant to the CEO" is an assistant. Of several posts the last one decides
 * if it serves another ("CEO Secretary"), else the highest. Qualifiers then move it: deputy and assistant down, senior and
 * lead up. A former post counts for nothing.
 */
export function readTitle(title: string, wordLevels: WordLevels = NO_WORD_LEVELS): TitleReading {
  if (isEastAsian(title)) return readEastAsianTitle(title, UNREAD, wordLevels);
  let qualified = UNREAD;
  for (const part of tokenise(title)) {
    const reading = readPart(part, wordLevels);
    if (reading.namesPost) return reading;
    if (qualified.words.length === 0) qualified = reading;
  }
  return qualified;
}

/** A word or phrase of the lexicon found in a title. */
interface Found {
  readonly text: string;
  readonly meaning: WordMeaning;
  readonly owns: boolean;
  /** Whether the part ends here or a link follows. */
  readonly closes: boolean;
}

function readPart(tokens: readonly Token[], wordLevels: WordLevels): TitleReading {
  const phrase = mainPhrase(findWords(tokens, wordLevels));
  if (phrase.some(({ meaning }) => meaning.sign === 'past')) return UNREAD;
  const posts = postsIn(phrase);
  const decisive = decisivePost(posts);
  const qualifiers = phrase.filter((found) => found.meaning.shift !== undefined && !posts.includes(found));
  const rank = decisive?.meaning.rank;
  const place = decisive === undefined ? -1 : phrase.indexOf(decisive);
  const shifting = qualifiers.filter(
    (found) =>
      shiftFor(rank, found.meaning) !== 0 && (!isScope(found) || phrase.indexOf(found) < place || found.closes),
  );
  const shift = shifting.reduce((sum, { meaning }) => sum + shiftFor(rank, meaning), 0);
  const held = Math.max(-LARGEST_SHIFT, Math.min(LARGEST_SHIFT, shift));
  const standIn = phrase.some(({ meaning }) => meaning.sign === 'stand-in') ? STAND_IN_SPREAD : 0;
  const words = phrase.filter((found) => found === decisive || shifting.includes(found)).map(({ text }) => text);
  if (rank === undefined) {
    if (shifting.length === 0) return UNREAD;
    return { level: UNREAD_LEVEL + held, spread: QUALIFIED_SPREAD + standIn, words, leads: false, namesPost: false };
  }
  const level = Math.max(2, Math.min(100, rank.level + held * (rank.learns ? 0.5 : 1)));
  const narrowed = shifting.map(({ meaning }) => meaning.shift?.narrowsTo ?? Infinity);
  const spread = Math.min(rank.spread, ...narrowed) + standIn;
  return { level, spread, words, leads: rank.leads === true, namesPost: true };
}

/** "Regional" in "Regional Director" and "Director regional" says how far the post reaches, in "Director Regional Policy" not. */
function isScope({ meaning: { shift } }: Found): boolean {
  return shift !== undefined && shift.other === 0;
}

function shiftFor(rank: Rank | undefined, { shift }: WordMeaning): number {
  if (shift === undefined) return 0;
  const wanted = rank?.leads ? shift.leading : shift.other;
  const furthest =
    rank === undefined || shift.downTo === undefined ? -Infinity : Math.min(0, shift.downTo - rank.level);
  return Math.max(wanted, furthest);
}

/** Words and phrases of the lexicon in a part, longest first at each place. */
function findWords(tokens: readonly Token[], wordLevels: WordLevels): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length;) {
    const { word } = tokens[i]!;
    const longest = Math.max(LEXICON.longestFrom.get(word) ?? 1, wordLevels.longestFrom.get(word) ?? 1);
    const length = Math.min(longest, tokens.length - i);
    i += matchAt(tokens, i, length, wordLevels, found);
  }
  return found;
}

/** Adds the longest match at a place, if there is one; returns how many words it took. */
function matchAt(
  tokens: readonly Token[],
  start: number,
  longest: number,
  { levels }: WordLevels,
  found: Found[],
): number {
  for (let length = longest; length > 0; length--) {
    const text = length === 1 ? tokens[start]!.word : phraseAt(tokens, start, length);
    const level = levels.get(text);
    const meaning =
      level !== undefined
        ? { rank: { level, spread: GIVEN_SPREAD } }
        : (LEXICON.phrases.get(text) ?? (length === 1 ? meaningOfWord(text) : undefined));
    if (meaning === undefined) continue;
    const next = tokens[start + length];
    const closes = next === undefined || LEXICON.phrases.get(next.word)?.sign === 'link';
    found.push({ text, meaning, owns: tokens[start + length - 1]!.owns, closes });
    return length;
  }
  return 1;
}

function phraseAt(tokens: readonly Token[], start: number, length: number): string {
  let text = tokens[start]!.word;
  for (let i = 1; i < length; i++) text += ` ${tokens[start + i]!.word}`;
  return text;
}

/** Meaning of a word that no list has as it stands: a plural, or a compound known by its end. */
function meaningOfWord(word: string): WordMeaning | undefined {
  if (word.endsWith('s')) {
    const singular = LEXICON.phrases.get(word.slice(0, -1));
    if (singular?.rank) return singular;
  }
  if (!LEXICON.tails.has(word.slice(-TAIL))) return undefined;
  for (let length = Math.min(word.length, LEXICON.longestEnding); length >= TAIL; length--) {
    const ending = LEXICON.endings.get(word.slice(-length));
    if (ending) return ending;
  }
  return undefined;
}

/** Drops the complement ("to the CEO") and the posts that only own or name a place ("Director's Office Manager"). */
function mainPhrase(found: readonly Found[]): Found[] {
  const phrase: Found[] = [];
  for (let i = 0; i < found.length; i++) {
    const { meaning, owns } = found[i]!;
    if (meaning.sign === 'link') {
      const qualifierOnly = phrase.some((before) => before.meaning.rank ?? before.meaning.shift);
      if (phrase.some((before) => namesPost(before)) || !qualifierOnly) break;
      continue;
    }
    if (owns || (meaning.rank && namesPlaceOnly(found, i))) continue;
    phrase.push(found[i]!);
  }
  return phrase;
}

/** "Deputy to the Director": a qualifier that can stand alone still takes the post after the link. */
function namesPost({ meaning }: Found): boolean {
  return (
    meaning.rank !== undefined &&
    (meaning.shift === undefined || meaning.shift.other >= 0 || meaning.rank.serves === true)
  );
}

/** Whether the post at this place only says whose office or support it is, since another post follows. */
function namesPlaceOnly(found: readonly Found[], index: number): boolean {
  const next = found[index + 1]?.meaning;
  if (next === undefined || found[index]!.meaning.rank?.leads !== true) return false;
  const supports = next.shift !== undefined && next.shift.leading === 0 && next.shift.other < 0;
  if (next.sign !== 'place' && !supports) return false;
  for (let i = index + 2; i < found.length && found[i]!.meaning.sign !== 'link'; i++) {
    if (found[i]!.meaning.rank) return true;
  }
  return false;
}

/** Words that name a post; one that could also be a qualifier ("Lead", "Assistant") only if no post follows it. */
function postsIn(phrase: readonly Found[]): Found[] {
  return phrase.filter(({ meaning }, position) => {
    if (meaning.rank === undefined) return false;
    return meaning.shift === undefined || !phrase.slice(position + 1).some((later) => later.meaning.rank);
  });
}

function decisivePost(posts: readonly Found[]): Found | undefined {
  const last = posts.at(-1);
  if (last === undefined || last.meaning.rank?.serves) return last;
  const learner = posts.find(({ meaning }) => meaning.rank?.learns);
  if (learner && !last.meaning.rank?.leads) return learner;
  return posts.reduce((best, post) => (levelOf(post.meaning.rank) > levelOf(best.meaning.rank) ? post : best), last);
}

function levelOf(rank: Rank | undefined): number {
  return rank?.level ?? 0;
}
