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

/**
 * A fixed zone for a custom one of Outlook, which names no place: its standard offset, to the whole hour.
 *
 * @param biasMinutes minutes from local time to UTC, as in `timeZoneBase.bias`: −60 for central Europe.
 */
export function fixedZone(biasMinutes: number): string {
  const hours = Math.round(biasMinutes / 60);
  if (hours === 0) return 'Etc/UTC';
  // POSIX counts west of Greenwich as positive, as the bias does.
  return `Etc/GMT${hours > 0 ? '+' : '-'}${Math.min(12, Math.abs(hours))}`;
}
