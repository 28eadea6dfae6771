import { buildChart } from '../../api/src/domain/org/chart';
import type { Person } from '../../api/src/domain/org/person';
import { assessSeniority } from '../../api/src/domain/org/seniority';
import type { SeniorityOptions } from '../../api/src/domain/org/seniority-options';
import { organisationOfKnownRank, type OrganisationPlan } from '../support/organisation-of-known-rank';
import { rankCorrelation } from '../support/rank-correlation';
import { flatRankLevel } from './flat-rank-words';
import {
  gradeOrderByPay,
  publishedOrganisationsIn,
  readPublishedOrganisation,
  type PublishedOrganisation,
} from './published-organisation';
import { seededRandom } from './random';

/**
 * `npm run bench -- seniority [FOLDER]`: how well levels agree with the truth, beside depth alone and a flat list of rank words in
 * the same run, on generated companies and on published organisations (pairs NAME.csv and NAME.pay.csv) in the folder given or
 * named by ORGS_DIR; and speed and memory at 250,000 people. One JSON line for each figure, and a table. "ceiling by title" is what
 * would be reached if the mean pay of every title were known.
 */
export function run(args: readonly string[]): void {
  measureSpeed();
  measureGenerated();
  const folder = args.find((arg) => !arg.startsWith('--')) ?? process.env['ORGS_DIR'];
  if (folder === undefined) console.log('\nNo published organisations: name a folder, or set ORGS_DIR.');
  else for (const name of publishedOrganisationsIn(folder)) measurePublished(readPublishedOrganisation(folder, name));
  console.table(Object.fromEntries(table));
}

function measureSpeed(): void {
  console.log('\nSpeed at 250,000 people (targets: under 5 s, under 600 MB)');
  for (const uniqueTitles of [false, true]) {
    const { people } = organisationOfKnownRank({ people: 250_000, mute: 0.2, cyclic: 0.001, uniqueTitles });
    const titles = new Set(people.map(({ jobTitle }) => jobTitle)).size;
    for (let round = 0; round < 3; round++) {
      const before = process.cpuUsage();
      const start = performance.now();
      assessSeniority(people, buildChart(people));
      const seconds = (performance.now() - start) / 1000;
      const { user } = process.cpuUsage(before);
      const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1000);
      report({ people: people.length, titles, round, seconds, cpuSeconds: user / 1e6, peakMegabytes });
    }
  }
}

const GENERATED: Readonly<Record<string, OrganisationPlan>> = {
  'full chains': { people: 5000 },
  'cycles, dangling, many roots': { people: 5000, unmanaged: 0.05, dangling: 0.05, cyclic: 0.01 },
  'three in ten titles mute': { people: 5000, mute: 0.3 },
  'every title unique': { people: 5000, uniqueTitles: true },
  German: { people: 5000, language: 'de' },
  Japanese: { people: 5000, language: 'ja' },
};

function measureGenerated(): void {
  console.log('\nGenerated companies: rank correlation with the true rank');
  for (const [name, plan] of Object.entries(GENERATED)) {
    const { people, rank } = organisationOfKnownRank(plan);
    reportMethods(name, withoutGrades(people), rank);
  }
}

function measurePublished(organisation: PublishedOrganisation): void {
  const { name, people, pay } = organisation;
  console.log(`\n${name}: rank correlation with pay`);
  const plain = withoutGrades(people);
  reportMethods(name, plain, pay);
  report({ organisation: name, method: 'ceiling by title', spearman: ceiling(plain, pay) });
  const gradeOrder = gradeOrderByPay(organisation);
  for (const [method, options] of [
    ['grades inferred', {}],
    ['grades given', { gradeOrder }],
  ] as const) {
    report({ organisation: name, method, spearman: correlate(levelsOf(people, options), pay) });
  }
  reportPairs(name, plain, pay);
}

function reportMethods(name: string, people: readonly Person[], truth: readonly (number | undefined)[]): void {
  const { depth } = buildChart(people);
  const methods = {
    'this engine': levelsOf(people),
    'flat rank words': people.map(({ jobTitle }) => flatRankLevel(jobTitle)),
    'depth alone': Array.from(depth, (levels) => -levels),
  };
  for (const [method, levels] of Object.entries(methods)) {
    report({ organisation: name, people: people.length, method, spearman: correlate(levels, truth) });
  }
}

/** How often, of two random people two bands apart, the one in the higher band is paid more. */
function reportPairs(name: string, people: readonly Person[], pay: readonly (number | undefined)[]): void {
  const { band } = assessSeniority(people, buildChart(people));
  const random = seededRandom(1);
  let pairs = 0;
  let right = 0;
  for (let draw = 0; draw < 400_000; draw++) {
    const junior = random.below(people.length);
    const senior = random.below(people.length);
    const less = pay[junior];
    const more = pay[senior];
    if (band[senior]! - band[junior]! < 2 || less === undefined || more === undefined) continue;
    pairs++;
    if (more > less) right++;
  }
  report({
    organisation: name,
    method: 'two bands apart: paid more',
    share: right / pairs,
    ofAllPairs: pairs / 400_000,
  });
}

function levelsOf(people: readonly Person[], options: SeniorityOptions = {}): Float64Array {
  return assessSeniority(people, buildChart(people), options).level;
}

function correlate(levels: ArrayLike<number>, truth: readonly (number | undefined)[]): number {
  const known = [...truth.keys()].filter((index) => truth[index] !== undefined);
  return rankCorrelation(
    known.map((index) => levels[index] ?? 0),
    known.map((index) => truth[index] ?? 0),
  );
}

function ceiling(people: readonly Person[], pay: readonly (number | undefined)[]): number {
  const sums = new Map<string, { sum: number; count: number }>();
  people.forEach(({ jobTitle }, index) => {
    const { sum, count } = sums.get(jobTitle) ?? { sum: 0, count: 0 };
    const amount = pay[index];
    if (amount !== undefined) sums.set(jobTitle, { sum: sum + amount, count: count + 1 });
  });
  const means = people.map(({ jobTitle }) => {
    const { sum, count } = sums.get(jobTitle) ?? { sum: 0, count: 1 };
    return sum / count;
  });
  return correlate(means, pay);
}

function withoutGrades(people: readonly Person[]): Person[] {
  return people.map((person) => ({ ...person, grade: null }));
}

type Figures = Readonly<Record<string, string | number>>;

/** What the table at the end shows: correlation by organisation and method. */
const table = new Map<string, Record<string, number>>();

function report(figures: Figures): void {
  const rounded: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(figures)) {
    rounded[key] = typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  }
  console.log(JSON.stringify({ bench: 'seniority', ...rounded }));
  const { organisation, method, spearman } = rounded;
  if (typeof spearman !== 'number') return;
  table.set(String(organisation), { ...table.get(String(organisation)), [String(method)]: spearman });
}
