/** Languages that are offered first: widely used at work. Any other can be added by its code. */
const offered = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'no',
  'fi',
  'cs',
  'hu',
  'ro',
  'el',
  'tr',
  'uk',
  'ar',
  'he',
  'hi',
  'zh',
  'ja',
  'ko',
  'vi',
  'th',
  'id',
];

/** A language's name in the language of the screen; its code where the browser knows no name. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Languages to choose from, by name, those given included. */
export function languagesToOffer(given: readonly string[], locale: string): { id: string; name: string }[] {
  return [...new Set([...given, ...offered])]
    .map((id) => ({ id, name: languageName(id, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
