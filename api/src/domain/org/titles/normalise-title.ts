import { foldText } from './tokens';

/** Title as overrides and title tables name it: lower case, single spaces, no accents, no punctuation but that of codes. */
export function normaliseTitle(title: string): string {
  return foldText(title)
    .replace(/[^\p{L}\p{N}+#-]+/gu, ' ')
    .trim();
}
