import { foldText } from '../titles/tokens';

/** A code of rank found in a title or a grade: "B2", "Grade 7", "Band C", "OF-5", "Engineer III", "2nd Officer". */
export interface Code {
  /** What codes that can be compared with each other have in common; empty for letter and number alone ("B2"). */
  readonly family: string;
  /** The letter that is ordered before the number, as in "B2" or "Band C"; empty where there is none. */
  readonly letter: string;
  /** The number; a letter behind it counts a little ("1A"). 0 where there is none. */
  readonly number: number;
  readonly shape: CodeShape;
}

/** `grid` B2 · `keyword` Grade 7, Band C, 3級 · `prefix` OF-5 · `numeral` Engineer III · `suffix` Engineer 3 · `ordinal` 2nd Officer. */
export type CodeShape = 'grid' | 'keyword' | 'prefix' | 'numeral' | 'suffix' | 'ordinal';

const KEYWORDS =
  'grade|band|level|class|tier|step|pay band|salary group|category|scale|spine point|gruppe|stufe|entgeltgruppe|besoldungsgruppe|' +
  'niveau|classe|categorie|echelon|nivel|categoria|grado|grupo|escalao|livello|fascia|schaal|klasse|trede';

const GRID = /^([a-z])[\s.-]?(\d{1,2})([a-z]?)$/;
const KEYWORD = new RegExp(
  `(?:^|[^\\p{L}])(${KEYWORDS})(?:[\\s.:-]*(\\d{1,2})([a-z]?)|[\\s.:-]+([a-z]))(?![\\p{L}\\d])`,
  'u',
);
const EAST_ASIAN_GRADE = /(\d{1,2})(等級|級|等)/u;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)\s+(\S.*)$/;
const NUMERAL = /^(.*\p{L})[\s-]+(i{1,3}|iv|vi{0,3}|ix|x)$/u;
const PREFIX = /^(.*\p{L}|)[\s.-]*?(\d{1,2})([a-z]?)$/u;
/** What every code has: a digit, a numeral at the end or a keyword with a letter. */
const ANY_CODE = new RegExp(`\\d|[\\s-][ivx]+$|(?:${KEYWORDS})[\\s.:-]+[a-z](?![\\p{L}])`, 'u');
const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Reads the code in a title or grade; `null` when there is none. Notes in brackets are left aside: "C4 (acting)" is C4. */
export function parseCode(text: string): Code | null {
  const folded = withoutNotes(foldText(text));
  if (!ANY_CODE.test(folded)) return null;
  return (
    parseGrid(folded) ?? parseKeyword(folded) ?? parseOrdinal(folded) ?? parseNumeral(folded) ?? parsePrefix(folded)
  );
}

function withoutNotes(text: string): string {
  const open = text.includes('(') ? text.replace(/\([^()]*\)/g, ' ') : text;
  return open.replace(/\s+/g, ' ').trim();
}

/** Text that is the same for equal codes and sorts numbers by value. */
export function keyOfCode({ family, letter, number }: Code): string {
  return `${family}|${letter}|${number.toFixed(2).padStart(6, '0')}`;
}

function parseGrid(text: string): Code | null {
  const [, letter, digits, suffix] = GRID.exec(text) ?? [];
  if (letter === undefined || digits === undefined) return null;
  return { family: '', letter, number: numberOf(digits, suffix), shape: 'grid' };
}

function parseKeyword(text: string): Code | null {
  const [, keyword, digits, suffix, letter] = KEYWORD.exec(text) ?? [];
  if (keyword === undefined) {
    const [, grade, unit] = EAST_ASIAN_GRADE.exec(text) ?? [];
    return grade === undefined || unit === undefined
      ? null
      : { family: unit, letter: '', number: Number(grade), shape: 'keyword' };
  }
  const number = digits === undefined ? 0 : numberOf(digits, suffix);
  return { family: keyword, letter: letter ?? '', number, shape: 'keyword' };
}

function parseOrdinal(text: string): Code | null {
  const [, digits, family] = ORDINAL.exec(text) ?? [];
  if (digits === undefined || family === undefined) return null;
  return { family: `nth ${family}`, letter: '', number: Number(digits), shape: 'ordinal' };
}

function parseNumeral(text: string): Code | null {
  const [, family, numeral] = NUMERAL.exec(text) ?? [];
  if (family === undefined || numeral === undefined) return null;
  return { family, letter: '', number: NUMERALS.indexOf(numeral) + 1, shape: 'numeral' };
}

function parsePrefix(text: string): Code | null {
  const [, family, digits, suffix] = PREFIX.exec(text) ?? [];
  if (family === undefined || digits === undefined) return null;
  const stem = family.trim();
  return { family: stem, letter: '', number: numberOf(digits, suffix), shape: stem.length > 5 ? 'suffix' : 'prefix' };
}

function numberOf(digits: string, suffix: string | undefined): number {
  const letter = suffix === undefined || suffix === '' ? 0 : suffix.charCodeAt(0) - 96;
  return Number(digits) + letter / 100;
}
