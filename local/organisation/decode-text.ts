import { fatal, repaired, type OrgProblem } from './org-problem';

export interface DecodedText {
  readonly text: string;
  readonly problems: readonly OrgProblem[];
}

const saveAs = 'Save it as "CSV UTF-8 (comma delimited)".';

/** The line on which a byte stands, counted from 1. */
function lineOfByte(bytes: Buffer, position: number): number {
  let line = 1;
  for (let at = 0; at < position; at++) if (bytes[at] === 0x0a) line += 1;
  return line;
}

/** UTF-16 by its byte order mark, or by the zero bytes that plain letters leave in it. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 64);
  if (head.length < 4) return null;
  const zeros = { even: 0, odd: 0 };
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  if (zeros.odd > head.length / 4) return 'utf-16le';
  return zeros.even > head.length / 4 ? 'utf-16be' : null;
}

/** Position of the first byte that is no UTF-8, or -1. */
function firstBadByte(bytes: Buffer): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const isGood = (part: Buffer): boolean => {
    try {
      strict.decode(part);
      return true;
    } catch {
      return false;
    }
  };
  if (isGood(bytes)) return -1;
  let from = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
    if (!isGood(bytes.subarray(from, at))) break;
    from = at + 1;
  }
  const offset = bytes.subarray(from).findIndex((byte) => byte >= 0x80);
  return from + Math.max(0, offset);
}

/** UTF-8 that once was taken for Windows-1252 and saved again: `MÃ¼ller`. */
const readTwice = /Ã[\u0080-\u00bf\u2018-\u201e\u2020-\u2022\u2026\u20ac\u0152\u0153\u0160\u0161\u0178\u017d\u017e]|â€/;

function noteReadTwice(text: string): OrgProblem[] {
  return text.split('\n').flatMap((line, at) => {
    const found = readTwice.exec(line);
    if (found === null) return [];
    const message = `"${line.slice(Math.max(0, found.index - 8), found.index + 8).trim()}" looks like UTF-8 that was opened as Windows-1252 and saved again.`;
    return [repaired(at + 1, null, 'encoding', message, 'Loaded as written.')];
  });
}

/** Turns the bytes of a file into text, whatever encoding a spreadsheet left it in. */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes.length === 0) {
    return { text: '', problems: [fatal(1, null, 'emptyFile', 'The file is empty.', 'Export it again.')] };
  }
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) {
    const message = 'This is an Excel workbook (.xlsx) or another archive, not a CSV file.';
    return { text: '', problems: [fatal(1, null, 'encoding', message, saveAs)] };
  }
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    const text = new TextDecoder(utf16).decode(bytes);
    const message = `The file is in ${utf16.toUpperCase()}, not in UTF-8.`;
    return { text, problems: [repaired(1, null, 'encoding', message, 'Read as it is; all characters are kept.')] };
  }
  if (bytes.subarray(0, 1024).includes(0)) {
    return { text: '', problems: [fatal(1, null, 'encoding', 'The file holds zero bytes, so it is no text.', saveAs)] };
  }
  const bad = firstBadByte(bytes);
  if (bad >= 0) {
    const byte = (bytes[bad] ?? 0).toString(16).toUpperCase();
    const message = `The byte 0x${byte} is no UTF-8.`;
    const done = 'The whole file was read as Windows-1252 (Western European); check the accents in names.';
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, problems: [repaired(lineOfByte(bytes, bad), null, 'encoding', message, done)] };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, problems: noteReadTwice(text) };
}
