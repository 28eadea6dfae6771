import type { Chart } from '../chart';
import type { TitleTable } from '../titles/title-table';
import { silentStrand, type Strand } from './strand';

/** Levels for every doubling of the holders of a title, or of the teams it is found in. */
const LEVELS_PER_DOUBLING = { holders: 4, span: 6 };
const LARGEST_PULL = 45;
const RARITY_SPREAD = 22;
const SPAN_SPREAD = 28;
/** Spread of what a single team says about a title; many teams say it more exactly. */
const ONE_TEAM_SPREAD = 60;
/** Beyond this many reports under one post, more of them say nothing further. */
const LARGEST_SPAN = 1024;

/** What the numbers of people say about titles. */
export interface CrowdEvidence {
  /** Organisations are pyramids: a title that few hold is likely to rank above one that many hold. */
  readonly rarity: Strand;
  /** Routine work is organised in large teams: who shares a manager with 500 others likely ranks below who shares with 10. */
  readonly span: Strand;
}

/**
 * Compares each title's number of holders, and the teams they sit in, with what is usual in this organisation (both on a
 * logarithmic scale, seen from the average person). Where every title is unique, or every team is of one size, both are silent in
 * effect: nothing differs from the usual.
 *
 * @param centre level of the average person, which a title of usual numbers is put at
 */
export function weighCrowds(chart: Chart, table: TitleTable, centre: number): CrowdEvidence {
  const teams = surveyTeams(chart, table);
  const size = table.titles.length;
  const rarity = silentStrand(size);
  const span = silentStrand(size);
  const usualHolders = averageOf(size, (title) => Math.log2(table.holders[title]!), table.holders);
  const usualSpan = averageOf(size, (title) => teams.logSpan[title]!, teams.members);
  for (let title = 0; title < size; title++) {
    rarity.level[title] =
      centre + pull(LEVELS_PER_DOUBLING.holders * (usualHolders - Math.log2(table.holders[title]!)));
    rarity.spread[title] = RARITY_SPREAD;
    if (teams.members[title] === 0) continue;
    span.level[title] = centre + pull(LEVELS_PER_DOUBLING.span * (usualSpan - teams.logSpan[title]!));
    span.spread[title] = Math.hypot(SPAN_SPREAD, ONE_TEAM_SPREAD / Math.sqrt(teams.effective[title]!));
  }
  return { rarity, span };
}

/** By title: holders who have a manager, the mean log₂ of their managers' reports, the effective number of teams. */
interface Teams {
  readonly members: Int32Array;
  readonly logSpan: Float64Array;
  /** Inverse Simpson index: 1 when all holders share one manager, n when they are spread evenly over n. */
  readonly effective: Float64Array;
}

function surveyTeams(chart: Chart, table: TitleTable): Teams {
  const size = table.titles.length;
  const members = new Int32Array(size);
  /** `manager * size + title` of each person who has both, so that sorting brings together who shares both. */
  const keys = new Float64Array(chart.size);
  let count = 0;
  table.titleOf.forEach((title, person) => {
    const manager = chart.managerOf[person]!;
    if (title === -1 || manager === -1) return;
    members[title]!++;
    keys[count++] = manager * size + title;
  });
  const sorted = keys.subarray(0, count).sort();
  const logSpan = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let from = 0, to = 0; from < count; from = to) {
    const key = sorted[from]!;
    while (to < count && sorted[to] === key) to++;
    const title = key % size;
    const reports = chart.reportCount[Math.floor(key / size)]!;
    const share = (to - from) / members[title]!;
    logSpan[title]! += share * Math.log2(Math.min(LARGEST_SPAN, reports));
    squares[title]! += share * share;
  }
  return { members, logSpan, effective: squares.map((sum) => (sum === 0 ? 1 : 1 / sum)) };
}

function pull(levels: number): number {
  return Math.max(-LARGEST_PULL, Math.min(LARGEST_PULL, levels));
}

function averageOf(size: number, value: (index: number) => number, weight: Int32Array): number {
  let sum = 0;
  let total = 0;
  for (let index = 0; index < size; index++) {
    sum += weight[index]! * value(index);
    total += weight[index]!;
  }
  return total === 0 ? 0 : sum / total;
}
