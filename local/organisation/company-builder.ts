import { seededRandom, type SeededRandom } from '../seeded-random';
import { MailAddresses, nameOf } from './names';
import type { Office } from './offices';
import type { OrgPerson } from './org-person';
import { workingTime } from './working-time';

/** Domain of a generated company's mail addresses. */
export const companyDomain = 'northwind.example';

/** Years in the company: few for most, more for who leads. */
function yearsOf(random: SeededRandom, rank: number): number {
  return Math.min(34, Math.floor(random.next() * random.next() * 18 + rank * random.next() * 2.4));
}

/** Makes people one after another, with ids, names and addresses of their own. */
export class CompanyBuilder {
  readonly people: OrgPerson[] = [];
  readonly addresses = new MailAddresses(companyDomain);

  constructor(
    readonly seed: number,
    private readonly year: number,
  ) {}

  /** Adds somebody and gives them back. `rank` shapes grade and date of hire. */
  add(
    part: Partial<OrgPerson> & Pick<OrgPerson, 'jobTitle' | 'department' | 'managerId'>,
    office: Office,
    rank: number,
  ): OrgPerson {
    const id = `P${String(this.people.length + 1).padStart(5, '0')}`;
    const random = seededRandom('employee', this.seed, id);
    const name = nameOf(this.seed, id, office.countryCode);
    const yearsHere = rank === 1 ? random.between(0, 2) : yearsOf(random, rank);
    const person: OrgPerson = {
      id,
      displayName: `${name.givenName} ${name.surname}`,
      givenName: name.givenName,
      surname: name.surname,
      mail: part.mail === undefined ? this.addresses.next(name) : part.mail,
      country: office.country,
      countryCode: office.countryCode,
      city: office.city,
      zoneIana: office.zoneIana,
      language: office.language,
      // One in twelve has no grade yet, as after a merger.
      grade: random.chance(1 / 12) ? null : `G${rank + 1}`,
      hireDate: `${this.year - yearsHere}-${String(random.between(1, 12)).padStart(2, '0')}-01`,
      kind: random.chance(0.04) && rank <= 3 ? 'contractor' : 'employee',
      accountEnabled: true,
      ...workingTime(office, this.seed, id),
      ...part,
    };
    this.people.push(person);
    return person;
  }
}
