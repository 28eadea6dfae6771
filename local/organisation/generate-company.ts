import { seededRandom } from '../seeded-random';
import { CompanyBuilder, companyDomain } from './company-builder';
import { companyFunctions, titleOf, type CompanyFunction, type Rank } from './functions';
import { homeOffice, offices, type Office } from './offices';
import type { OrgPerson } from './org-person';
import { unusualAccounts } from './unusual-accounts';

export interface GeneratedCompany {
  readonly people: readonly OrgPerson[];
  /** Domain of the mail addresses. */
  readonly domain: string;
}

export interface CompanyOptions {
  /** Accounts in all, guests and rooms among them; 5 at least. */
  readonly people: number;
  readonly seed: number;
  /** Year in which the newest people were hired. */
  readonly year?: number;
}

/** A leader has about so many people, whose teams are made to fit. */
const span = 7;
/** Units above this keep leaders of the same rank below each other, as large companies do. */
const largeUnit = 300;

interface Unit {
  readonly manager: OrgPerson;
  readonly size: number;
  readonly rank: Rank;
  readonly team: string;
  readonly part: CompanyFunction;
  readonly office: Office;
}

/** Splits a number of people into so many parts that differ by one at most. */
function shares(total: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, at) => Math.floor((total + at) / parts));
}

/** Fills a unit below its manager: teams with leaders of their own while it is large, then the members. */
function fill(builder: CompanyBuilder, unit: Unit): void {
  const { manager, size, rank, part } = unit;
  const random = seededRandom('unit', builder.seed, manager.id);
  if (size <= 0) return;
  if (size <= span + random.between(0, 3) || rank < 4) {
    for (let number = 0; number < size; number++) addMember(builder, unit, random.next());
    return;
  }
  // So many teams that each is of a size that its leader can lead with the ranks that are left.
  const layers = Math.max(1, Math.ceil(Math.log(size) / Math.log(span)) - 1);
  const teams = Math.min(9, Math.max(2, Math.round(size ** (1 / (layers + 1)))));
  const names = random.shuffle(part.teams);
  shares(size, teams).forEach((people, at) => {
    const team = names[at % names.length] ?? part.name;
    const office = random.chance(0.55) ? unit.office : placeOf(builder.seed, `${manager.id}/${at}`);
    const leaderRank = rankBelow(rank, people);
    const leader = builder.add(
      {
        jobTitle: titleOf(leaderRank, '', team, office.language, random.next()),
        department: `${part.name} - ${team}`,
        managerId: manager.id,
      },
      office,
      leaderRank,
    );
    fill(builder, {
      ...unit,
      manager: leader,
      size: people - 1,
      rank: people > largeUnit ? leaderRank : rankBelow(leaderRank, 0),
      team,
      office,
    });
  });
}

/** The rank of who leads so many people, below a rank that is left to give. */
function rankBelow(rank: Rank, people: number): Rank {
  if (people === 0) return rank === 6 ? 5 : rank === 5 ? 4 : 3;
  const fitting: Rank = people > 40 ? 6 : people > 14 ? 5 : 4;
  return fitting > rank ? rank : fitting;
}

function addMember(builder: CompanyBuilder, unit: Unit, draw: number): void {
  const random = seededRandom('member', builder.seed, unit.manager.id, draw);
  const rank = random.pickWeighted<Rank>([
    [1, 24],
    [2, 48],
    [3, 28],
  ]);
  const office = random.chance(0.85) ? unit.office : random.pick(offices);
  const title = titleOf(rank, random.pick(unit.part.roles), unit.team, office.language, random.next());
  builder.add(
    { jobTitle: title, department: `${unit.part.name} - ${unit.team}`, managerId: unit.manager.id },
    office,
    rank,
  );
}

/** Where a team sits; a third of them at home. */
function placeOf(seed: number, key: string): Office {
  const random = seededRandom('place', seed, key);
  return random.chance(0.35) ? homeOffice : random.pick(offices);
}

/** How many people each function has, by its weight; every one has its chief. */
function functionSizes(staff: number): [CompanyFunction, number][] {
  const count = Math.min(companyFunctions.length, Math.max(1, Math.round(Math.sqrt(staff) / 2)));
  const parts = companyFunctions.slice(0, count);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  let left = staff;
  return parts.map((part, at) => {
    const size =
      at === parts.length - 1 ? left : Math.min(left, Math.max(1, Math.round((staff * part.weight) / total)));
    left -= size;
    return [part, size];
  });
}

/**
 * A made-up company of any size: a chief executive, functions with their chiefs, teams of about seven, career stages
 * from apprentice to chief, offices in many zones, and the unusual accounts that every directory has. The same seed
 * gives the same company.
 */
export function generateCompany(options: CompanyOptions): GeneratedCompany {
  const { people, seed, year = 2025 } = options;
  const builder = new CompanyBuilder(seed, year);
  const unusual = people >= 40 ? Math.max(8, Math.round(people * 0.05)) : 0;
  const chief = builder.add(
    { jobTitle: 'Chief Executive Officer', department: 'Executive Board', managerId: null, kind: 'employee' },
    homeOffice,
    8,
  );
  for (const [part, size] of functionSizes(Math.max(0, people - unusual - 1))) {
    if (size <= 0) continue;
    const office = placeOf(seed, part.name);
    const head = builder.add(
      { jobTitle: part.chief, department: part.name, managerId: chief.id, kind: 'employee' },
      office,
      7,
    );
    fill(builder, { manager: head, size: size - 1, rank: 6, team: part.teams[0] ?? part.name, part, office });
  }
  if (unusual > 0) unusualAccounts(builder, chief, unusual);
  return { people: builder.people, domain: companyDomain };
}
