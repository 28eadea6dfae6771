/** A word of a title. */
export interface Token {
  /** Lower case, without accents. */
  readonly word: string;
  /** Whether it stands in the possessive, as "Director's" in "Director's Office". */
  readonly owns: boolean;
}

const BEYOND_ASCII = /[^\x00-\x7f]/;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const COMBINING_ACCENTS = /[\u0300-\u036f]/g;
/** "(m/w/d)", "(f/m/x)": the sexes a vacancy was open to. */
const SEXES = /\((?:[a-z]\s*[/|*,]\s*){1,3}[a-z]\)/g;
/** "Leiter/in", "Leiter:in", "Leiter*in", "Leiter(in)", "directeur·rice": both forms at once. */
const BOTH_FORMS = /(\p{L})(?:\((?:in|innen|e|a)\)|[/:*·_]-?(?:in|innen|rice|trice|e|a|frau)\b)/gu;
/** Anything that either of the two above needs: most titles have none of it. */
const TWO_SEXES = /[(/:*·_]/;
const DOTTED_LETTERS = /\b\p{L}(?:\.\p{L})+\b\.?/gu;
const BETWEEN_ASCII_WORDS = /[^a-z0-9']+/;
const BETWEEN_WORDS = /[^\p{L}\p{N}'’]+/u;
const PARTS = /\s[-–—]+\s|[,;|:(){}[\]–—]|\s\/\s/;

/** Whether a text needs none of the care that other alphabets do. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** Whether a text is written without spaces between words. */
export function isEastAsian(text: string): boolean {
  return !isAscii(text) && EAST_ASIAN.test(text);
}

/** Lower case, compatibility forms resolved ("Ⅲ" → "iii"), accents dropped from Latin letters but kept in kana. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(COMBINING_ACCENTS, '').normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
}

/** Splits a title into its parts ("Director, Finance" has two) and these into words. */
export function tokenise(title: string): Token[][] {
  const folded = foldText(title);
  const text = TWO_SEXES.test(folded) ? folded.replace(SEXES, ' ').replace(BOTH_FORMS, '$1') : folded;
  const parts: Token[][] = [];
  for (const part of text.split(PARTS)) {
    const tokens = tokensOf(part);
    if (tokens.length > 0) parts.push(tokens);
  }
  return parts;
}

/** The words of a text, in order, as a title's words are folded. */
export function wordsOf(text: string): string[] {
  return tokenise(text)
    .flat()
    .map(({ word }) => word);
}

function tokensOf(part: string): Token[] {
  const joined = part.includes('.') ? part.replace(DOTTED_LETTERS, (letters) => letters.replaceAll('.', '')) : part;
  const tokens: Token[] = [];
  for (const raw of joined.split(isAscii(joined) ? BETWEEN_ASCII_WORDS : BETWEEN_WORDS)) {
    if (raw === '') continue;
    if (raw.includes("'") || raw.includes('’')) addPossessive(raw, tokens);
    else tokens.push({ word: raw, owns: false });
  }
  return tokens;
}

/** "director's" → director, which owns; "d'équipe" → d, équipe; "managers'" → managers, which own. */
function addPossessive(raw: string, tokens: Token[]): void {
  const pieces = raw.replaceAll('’', "'").split("'");
  pieces.forEach((word, position) => {
    if (word === '' || (word === 's' && position > 0)) return;
    const next = pieces[position + 1];
    tokens.push({ word, owns: next === 's' || (next === '' && word.endsWith('s')) });
  });
}
