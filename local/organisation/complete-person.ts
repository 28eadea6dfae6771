import { IANAZone } from 'luxon';
import { ianaOf } from '../graph/calendar/zones';
import type { ChartRow } from './chart-rows';
import type { OrgColumn } from './csv-table';
import { nameOf, type MailAddresses, type PersonName } from './names';
import { countryCodeOf, officeIn, officeOfUnit, type Office } from './offices';
import type { OrgPerson } from './org-person';
import { repaired, type OrgProblem, type OrgProblemKind } from './org-problem';
import { workingTime } from './working-time';

/** What the rows are completed with. */
export interface Completion {
  readonly seed: number;
  readonly addresses: MailAddresses;
  /** Addresses that came with the file, by id. */
  readonly mails: ReadonlyMap<string, string>;
  /** Where problems are written down. */
  readonly problems: OrgProblem[];
}

type Note = (column: OrgColumn, kind: OrgProblemKind, message: string, done: string) => void;

function cellOf({ row }: ChartRow, column: OrgColumn): string {
  return row.cells[column] ?? '';
}

/** Where somebody works: what the file says of country and city, and where it says nothing, where their unit sits. */
function placeOf(row: ChartRow, { seed }: Completion, note: Note): Office {
  const [country, city] = [cellOf(row, 'country'), cellOf(row, 'city')];
  const unit = officeOfUnit(cellOf(row, 'department'), seed);
  if (country === '') return city === '' ? unit : { ...unit, city };
  const code = countryCodeOf(country);
  if (code !== null) return officeIn(code, city, seed);
  note(
    'country',
    'unknownCountry',
    `The country ${country} is not known.`,
    `Kept as text; the time zone is that of ${unit.city}.`,
  );
  return { ...unit, country, city };
}

function zoneOf(row: ChartRow, place: Office, note: Note): string {
  const given = cellOf(row, 'timeZone');
  if (given === '') return place.zoneIana;
  const zone = ianaOf(given);
  if (zone !== null && IANAZone.isValidZone(zone)) return zone;
  const message = `The time zone ${given} is neither an IANA name (Europe/Berlin) nor a Windows name (W. Europe Standard Time).`;
  note('timeZone', 'badTimeZone', message, `${place.zoneIana} was taken, from ${place.city || place.country}.`);
  return place.zoneIana;
}

function splitName(displayName: string): PersonName {
  const comma = /^([^,]+),\s*(\S.*)$/.exec(displayName);
  if (comma !== null) return { surname: comma[1] ?? '', givenName: comma[2] ?? '' };
  const [givenName = '', ...rest] = displayName.split(/\s+/);
  return { givenName, surname: rest.join(' ') };
}

/**
 * The addresses in the file that can be used, by id. They are taken before any is made up, so that nobody gets the
 * address of a later line.
 */
export function ownAddresses(
  chart: readonly ChartRow[],
  addresses: MailAddresses,
  problems: OrgProblem[],
): Map<string, string> {
  const own = new Map<string, string>();
  for (const row of chart) {
    const given = cellOf(row, 'mail');
    const note = (kind: OrgProblemKind, message: string): void => {
      problems.push(repaired(row.row.line, 'mail', kind, message, 'An address was made from the name.'));
    };
    if (given === '') continue;
    if (!/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(given)) note('badMail', `${given} is no mail address.`);
    else if (addresses.take(given)) own.set(row.id, given);
    else note('duplicateMail', `Somebody on an earlier line has the address ${given}.`);
  }
  return own;
}

function languageOf(row: ChartRow, place: Office, note: Note): string {
  const given = cellOf(row, 'language');
  if (given === '') return place.language;
  try {
    const [tag] = Intl.getCanonicalLocales(given.replace('_', '-'));
    if (
      tag !== undefined &&
      /^[a-z]{2,3}\b/.test(tag) &&
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)
    )
      return tag;
  } catch {
    // Not a tag at all: treated like one that names no language.
  }
  note('language', 'badLanguage', `The language ${given} is no tag such as de-CH.`, `${place.language} was taken.`);
  return place.language;
}

function hireDateOf(row: ChartRow, note: Note): string | null {
  const given = cellOf(row, 'hireDate');
  if (given === '') return null;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(given);
  const text =
    german === null ? given.slice(0, 10) : `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`;
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  note('hireDate', 'badHireDate', `The date ${given} is not written as 2019-04-30.`, 'It was left empty.');
  return null;
}

/** A person of the organisation from a row, with what it lacks made up: always the same for the same seed and file. */
export function completePerson(row: ChartRow, completion: Completion): OrgPerson {
  const { seed, addresses, mails, problems } = completion;
  const { line } = row.row;
  const note: Note = (column, kind, message, done) => {
    problems.push(repaired(line, column, kind, message, done));
  };
  if (cellOf(row, 'jobTitle') === '')
    note('jobTitle', 'emptyTitle', 'The job title is empty.', `${row.id} was loaded without one.`);
  if (cellOf(row, 'department') === '')
    note('department', 'emptyDepartment', 'The department is empty.', `${row.id} was loaded without one.`);
  const place = placeOf(row, completion, note);
  const given = cellOf(row, 'displayName');
  const name = given === '' ? nameOf(seed, row.id, place.countryCode) : splitName(given);
  return {
    id: row.id,
    displayName: given === '' ? `${name.givenName} ${name.surname}` : given,
    givenName: name.givenName === '' ? null : name.givenName,
    surname: name.surname === '' ? null : name.surname,
    mail: mails.get(row.id) ?? addresses.next(name),
    jobTitle: cellOf(row, 'jobTitle'),
    department: cellOf(row, 'department'),
    managerId: row.managerId,
    country: place.country,
    countryCode: place.countryCode,
    city: place.city,
    zoneIana: zoneOf(row, place, note),
    language: languageOf(row, place, note),
    grade: cellOf(row, 'grade') === '' ? null : cellOf(row, 'grade'),
    hireDate: hireDateOf(row, note),
    kind: 'employee',
    accountEnabled: true,
    ...workingTime(place, seed, row.id),
  };
}
