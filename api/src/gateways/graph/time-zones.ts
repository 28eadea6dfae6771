import { findIana, findWindows } from 'windows-iana';

/** Names that IANA changed after the table of Windows names was made. */
const olderNames: Readonly<Record<string, string>> = {
  'Europe/Kyiv': 'Europe/Kiev',
  'Pacific/Kanton': 'Pacific/Enderbury',
};

/** The IANA zone for a name that Graph uses, a Windows or an IANA one; null where the runtime knows no such zone. */
export function ianaOf(name: string): string | null {
  const [mapped] = findIana(name);
  const candidate = mapped ?? name;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: candidate }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** The Windows name of an IANA zone, as Outlook keeps it in a recurrence; the IANA name where Windows has none. */
export function windowsOf(zoneIana: string): string {
  const [name] = findWindows(olderNames[zoneIana] ?? zoneIana);
  return name ?? zoneIana;
}
