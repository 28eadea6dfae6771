/** A word of a title. */
export interface Token {
  /** Lower case, without accents. */
  readonly word: string;
  /** Whether it stands in the possessive, as "Director's" in "Director's Office". */
  readonly owns: boolean;
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const COMBINING_ACCENTS = /[\u0300-\u036f]/g;
/** "(m/w/d)", "(f/m/x)": the sexes a vacancy was open to. */
const SEXES = /\((?:[a-z]\s*[/|*,]\s*){1,3}[a-z]\)/g;
/** "Leiter/in", "Leiter:in", "Leiter*in", "Leiter(in)", "directeur·rice": both forms at once. */
const BOTH_FORMS = /(\p{L})(?:\((?:in|innen|e|a)\)|[/:*·_]-?(?:in|innen|rice|trice|e|a|frau)\b)/gu;
const DOTTED_LETTERS = /\b\p{L}(?:\.\p{L})+\b\.?/gu;
const PARTS = /\s+[-–—]+\s+|[,;|:(){}[\]–—]|\s\/\s/u;

/** Whether a text is written without spaces between words. */
export function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** Lower case, compatibility forms resolved ("Ⅲ" → "iii"), accents dropped from Latin letters but kept in kana. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(COMBINING_ACCENTS, '').normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
}

/** Splits a title into its parts ("Director, Finance" has two) and these into words. */
export function tokenise(title: string): Token[][] {
  const text = foldText(title).replace(SEXES, ' ').replace(BOTH_FORMS, '$1');
  const parts: Token[][] = [];
  for (const part of text.split(PARTS)) {
    const tokens = tokensOf(part);
    if (tokens.length > 0) parts.push(tokens);
  }
  return parts;
}

function tokensOf(part: string): Token[] {
  const joined = part.replace(DOTTED_LETTERS, (letters) => letters.replaceAll('.', ''));
  const tokens: Token[] = [];
  for (const raw of joined.split(/[^\p{L}\p{N}'’]+/u)) {
    const pieces = raw.replaceAll('’', "'").split("'");
    pieces.forEach((word, position) => {
      if (word === '' || (word === 's' && position > 0)) return;
      const next = pieces[position + 1];
      tokens.push({ word, owns: next === 's' || (next === '' && word.endsWith('s')) });
    });
  }
  return tokens;
}
