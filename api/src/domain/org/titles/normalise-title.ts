import { foldText, isAscii } from './tokens';

/** Title as overrides and title tables name it: lower case, single spaces, no accents, no punctuation but that of codes. */
export function normaliseTitle(title: string): string {
  const folded = foldText(title);
  return (isAscii(folded) ? folded.replace(/[^a-z0-9+#-]+/g, ' ') : folded.replace(/[^\p{L}\p{N}+#-]+/gu, ' ')).trim();
}
