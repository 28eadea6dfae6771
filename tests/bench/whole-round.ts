import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { matchRound } from '../../api/src/domain/matching/match-round';
import type { MatchParticipant, RoundInput } from '../../api/src/domain/matching/round-input';
import type { RoundOutcome } from '../../api/src/domain/matching/round-outcome';
import { buildChart } from '../../api/src/domain/org/chart';
import { matchOn } from '../../api/src/gateways/matcher/match-on';
import { createRoundThreads } from '../../api/src/gateways/matcher/round-threads';
import { assessSeniority } from '../../api/src/domain/org/seniority';
import {
  type PublishedOrganisation,
  publishedOrganisationsIn,
  readPublishedOrganisation,
} from './published-organisation';
import { seededRandom } from './random';
import { roundInstance } from './round-instance';

type Figures = Readonly<Record<string, number | string | boolean>>;

/** Share of an organisation's people who take part in its round. */
const ENROLLED = 0.3;
const TOPICS = 40;

/**
 * `npm run bench -- round [FOLDER] [--sizes 1000,10000] [--long] [--seed 1]`: whole rounds, with candidates, scores,
 * assignment, certificate over every legal pair and reasons, on believable instances; then rounds of the published
 * organisations in the folder (or ORGS_DIR), with their grades and without: no pair inside a management line, and in how
 * many the senior is paid more. `--long` adds 50,000 and 100,000 per side. JSON lines, and a table at the end.
 *
 * `seconds` is the round: legal candidates, scores, assignment, certificate, reasons. Counting the legal pairs and judging
 * stability come after it and are told apart (`counting`, `stability`).
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      long: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  });
  const sizes = values.sizes ?? (values.long ? '1000,10000,50000,100000' : '1000,10000');
  const bundle = mkdtempSync(join(tmpdir(), 'round-worker-'));
  const workerFile = await bundledWorker(bundle);
  const rows: Figures[] = [];
  for (const size of sizes.split(',')) rows.push(await measureSize(Number(size), Number(values.seed), workerFile));
  rmSync(bundle, { recursive: true });
  reportGrowth(rows);
  const folder = positionals[0] ?? process.env['ORGS_DIR'];
  if (folder === undefined) console.log('No published organisations: name a folder, or set ORGS_DIR.');
  else {
    for (const name of publishedOrganisationsIn(folder)) {
      const organisation = readPublishedOrganisation(folder, name);
      measurePublished(organisation, 'as published, their order inferred');
      measurePublished(withoutGrades(organisation), 'not read');
    }
  }
}

/** The worker as it is deployed: its second thread starts from the same file. */
async function bundledWorker(folder: string): Promise<string> {
  const outfile = join(folder, 'round-worker.js');
  const entry = fileURLToPath(new URL('../../api/src/gateways/matcher/round-worker.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs' });
  return outfile;
}

async function measureSize(perSide: number, seed: number, workerFile: string): Promise<Figures> {
  const input = roundInstance({ perSide, seed });
  const phases = new Map<string, number>();
  let last = performance.now();
  let phase = '';
  const before = process.cpuUsage();
  const start = last;
  let roundMs = 0;
  let cpu = process.cpuUsage(before);
  const told = (next: string) => {
    const now = performance.now();
    if (phase !== '') phases.set(phase, (phases.get(phase) ?? 0) + now - last);
    if (next === 'counting') {
      roundMs = now - start;
      cpu = process.cpuUsage(before);
    }
    last = now;
    phase = next;
  };
  const threads = createRoundThreads(workerFile, input.participants.length);
  const { proof, summary } = (await matchOn(threads, input, told)).outcome;
  threads.end();
  const figures = {
    perSide,
    seconds: inSeconds(roundMs),
    cpuSeconds: inSeconds((cpu.user + cpu.system) / 1000),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
    ...Object.fromEntries([...phases].map(([name, time]) => [name, inSeconds(time)])),
    legalPairs: proof.candidates,
    pairs: summary.pairs,
    leftOut: summary.leftOut,
    unstablePairs: summary.unstablePairs,
    totalScore: proof.totalScore,
    proven: proof.proven,
  };
  report(figures);
  return figures;
}

/** The exponents of growth between 10,000 and 100,000 per side, where both were measured. */
function reportGrowth(rows: readonly Figures[]): void {
  console.table(rows);
  const exponentOf = (figure: string): number | string => {
    const at = (size: number) => rows.find(({ perSide }) => perSide === size)?.[figure];
    const [small, large] = [at(10_000), at(100_000)];
    return typeof small === 'number' && typeof large === 'number'
      ? Number(Math.log10(large / small).toFixed(2))
      : 'needs 10,000 and 100,000 per side';
  };
  report({ growthOf: 'the whole round', wall: exponentOf('seconds'), cpu: exponentOf('cpuSeconds'), target: 1.3 });
}

function withoutGrades({ people, ...organisation }: PublishedOrganisation): PublishedOrganisation {
  return { ...organisation, people: people.map((person) => ({ ...person, grade: null })) };
}

function measurePublished({ name, people, pay }: PublishedOrganisation, grades: string): void {
  const chart = buildChart(people);
  const { band, level, confidence } = assessSeniority(people, chart);
  const random = seededRandom(1);
  const topics = (count: number) => Array.from({ length: count }, () => `topic-${random.skewedBelow(TOPICS)}`);
  const participants = people.flatMap(({ id, department }, chartIndex): MatchParticipant[] => {
    if (random.below(1000) >= ENROLLED * 1000) return [];
    const seats = { juniorSeats: 1, seniorSeats: 1 };
    const place = { level: level[chartIndex]!, band: band[chartIndex]!, confidence: confidence[chartIndex]! };
    const known = { personId: id, ...place, department, chartIndex };
    const wishes = { shares: topics(4), seeks: topics(4), languages: ['en'], roundsWaited: 0, exclusions: [] };
    return [{ ...known, ...wishes, ...seats, workingMask: null, freeMask: null }];
  });
  const input: RoundInput = { ...roundInstance({ perSide: 2, seed: 1 }), participants, chart };
  const start = performance.now();
  const outcome = matchRound(input);
  const seconds = inSeconds(performance.now() - start);
  report({ organisation: name, grades, participants: participants.length, seconds, ...judged(outcome, chart, pay) });
}

/** How a round stands the test of the chart, and of pay, which matching never reads. */
function judged(
  { pairs, leftOut, proof }: RoundOutcome,
  chart: ReturnType<typeof buildChart>,
  pay: PublishedOrganisation['pay'],
): Figures {
  let inOneLine = 0;
  let known = 0;
  let paidMore = 0;
  for (const { juniorId, seniorId } of pairs) {
    const [junior, senior] = [chart.indexOf(juniorId), chart.indexOf(seniorId)];
    if (chart.sameLine(junior, senior)) inOneLine++;
    const [less, more] = [pay[junior], pay[senior]];
    if (less === undefined || more === undefined) continue;
    known++;
    if (more > less) paidMore++;
  }
  return {
    pairs: pairs.length,
    leftOut: leftOut.length,
    proven: proof.proven,
    inOneLine,
    pairsWithPay: known,
    seniorPaidMore: known === 0 ? 'no pay known' : Number((paidMore / known).toFixed(4)),
  };
}

function inSeconds(milliseconds: number): number {
  return Number((milliseconds / 1000).toFixed(2));
}

function report(figures: Figures): void {
  console.log(JSON.stringify(figures));
}
