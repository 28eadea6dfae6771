import { z } from 'zod';
import { seededRandom } from '../seeded-random';

/** A place where people of an organisation work. */
export interface Office {
  readonly city: string;
  readonly country: string;
  /** ISO 3166 code of two letters. */
  readonly countryCode: string;
  readonly zoneIana: string;
  /** BCP 47 tag of the language people there set. */
  readonly language: string;
  /** Sunday is 0. */
  readonly workDays: readonly number[];
  readonly workStartMinute: number;
  readonly workEndMinute: number;
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const zoneList = z.array(z.string());
const mondayToFriday = [1, 2, 3, 4, 5] as const;
const sundayToThursday = [0, 1, 2, 3, 4] as const;

function office(
  city: string,
  countryCode: string,
  zoneIana: string,
  language: string,
  start: number,
  end: number,
  workDays: readonly number[] = mondayToFriday,
): Office {
  const country = countryNames.of(countryCode) ?? countryCode;
  return {
    city,
    country,
    countryCode,
    zoneIana,
    language,
    workDays,
    workStartMinute: start * 60,
    workEndMinute: end * 60,
  };
}

/** Offices over the world, half-hour and 45-minute zones and a week that starts on Sunday among them. */
export const offices: readonly Office[] = [
  office('London', 'GB', 'Europe/London', 'en-GB', 9, 17.5),
  office('Bristol', 'GB', 'Europe/London', 'en-GB', 8.5, 17),
  office('Leeds', 'GB', 'Europe/London', 'en-GB', 9, 17),
  office('Berlin', 'DE', 'Europe/Berlin', 'de-DE', 9, 18),
  office('Munich', 'DE', 'Europe/Berlin', 'de-DE', 8, 17),
  office('Zürich', 'CH', 'Europe/Zurich', 'de-CH', 8, 17.5),
  office('Paris', 'FR', 'Europe/Paris', 'fr-FR', 9, 18),
  office('Madrid', 'ES', 'Europe/Madrid', 'es-ES', 9, 18.5),
  office('Milan', 'IT', 'Europe/Rome', 'it-IT', 9, 18),
  office('Amsterdam', 'NL', 'Europe/Amsterdam', 'nl-NL', 8.5, 17),
  office('Warsaw', 'PL', 'Europe/Warsaw', 'pl-PL', 8, 16),
  office('Stockholm', 'SE', 'Europe/Stockholm', 'sv-SE', 8, 17),
  office('New York', 'US', 'America/New_York', 'en-US', 9, 17.5),
  office('Chicago', 'US', 'America/Chicago', 'en-US', 8.5, 17),
  office('Toronto', 'CA', 'America/Toronto', 'en-CA', 9, 17),
  office("St. John's", 'CA', 'America/St_Johns', 'en-CA', 9, 17),
  office('São Paulo', 'BR', 'America/Sao_Paulo', 'pt-BR', 9, 18),
  office('Mexico City', 'MX', 'America/Mexico_City', 'es-MX', 9, 18),
  office('Bengaluru', 'IN', 'Asia/Kolkata', 'en-IN', 9.5, 18.5),
  office('Kathmandu', 'NP', 'Asia/Kathmandu', 'en-GB', 9.5, 17.5, [0, 1, 2, 3, 4, 5]),
  office('Singapore', 'SG', 'Asia/Singapore', 'en-SG', 9, 18),
  office('Tokyo', 'JP', 'Asia/Tokyo', 'ja-JP', 9, 18),
  office('Sydney', 'AU', 'Australia/Sydney', 'en-AU', 8.5, 17),
  office('Adelaide', 'AU', 'Australia/Adelaide', 'en-AU', 8.5, 17),
  office('Riyadh', 'SA', 'Asia/Riyadh', 'ar-SA', 8, 16, sundayToThursday),
  office('Johannesburg', 'ZA', 'Africa/Johannesburg', 'en-ZA', 8, 16.5),
];

/** The office in which an organisation sits when its file does not say. */
export const homeOffice = offices[0] ?? office('London', 'GB', 'Europe/London', 'en-GB', 9, 17.5);

/** Countries whose first zone by alphabet is not the one where most people live. */
const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
};

const countryCodeByName = new Map<string, string>();
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
for (const first of letters) {
  for (const second of letters) {
    const name = countryNames.of(first + second);
    if (name !== undefined) countryCodeByName.set(name.toLowerCase(), first + second);
  }
}
const otherNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  'united states of america': 'US',
  deutschland: 'DE',
  schweiz: 'CH',
  suisse: 'CH',
  österreich: 'AT',
  españa: 'ES',
  italia: 'IT',
  nederland: 'NL',
  holland: 'NL',
  brasil: 'BR',
  méxico: 'MX',
  'czech republic': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  'hong kong': 'HK',
};

/** The ISO code of a country given by its English name, a common other name or its code; `null` where it is unknown. */
export function countryCodeOf(text: string): string | null {
  const lower = text.trim().toLowerCase();
  const code = lower.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && code !== 'UK' && countryNames.of(code) !== undefined) return code;
  return otherNames[lower] ?? countryCodeByName.get(lower) ?? null;
}

/** The office in a country and city, made up from what is known of the country where none of ours is there. */
export function officeIn(countryCode: string, city: string, seed: number): Office {
  const there = offices.filter((one) => one.countryCode === countryCode);
  const sameCity = there.find((one) => one.city.toLowerCase() === city.toLowerCase());
  if (sameCity !== undefined) return sameCity;
  const known = there.length > 0 ? seededRandom('office', seed, countryCode, city).pick(there) : null;
  if (known !== null) return city === '' ? known : { ...known, city };
  const locale = new Intl.Locale(`und-${countryCode}`).maximize();
  return {
    ...homeOffice,
    city,
    country: countryNames.of(countryCode) ?? countryCode,
    countryCode,
    zoneIana: mainZones[countryCode] ?? firstZoneOf(countryCode),
    language: `${locale.language}-${countryCode}`,
  };
}

/** The first zone that the runtime knows for a country; UTC where it knows none. Newer runtimes have it as a method. */
function firstZoneOf(countryCode: string): string {
  const locale = new Intl.Locale(`und-${countryCode}`);
  const method: unknown = Reflect.get(locale, 'getTimeZones');
  const zones: unknown = typeof method === 'function' ? method.call(locale) : Reflect.get(locale, 'timeZones');
  return zoneList.parse(zones ?? [])[0] ?? 'Etc/UTC';
}

/** An office for a unit of people who sit together, four in five of them in the home country. */
export function officeOfUnit(unit: string, seed: number): Office {
  const random = seededRandom('unit', seed, unit);
  const home = offices.filter((one) => one.countryCode === homeOffice.countryCode);
  return random.chance(0.85) ? random.pick(home) : random.pick(offices);
}
