import type { Chart } from './chart';
import type { ChartCycle, CycleCutReason } from './chart-cycles';
import type { CodeFamily } from './codes/code-families';
import type { GradeLadder } from './codes/grade-order';
import type { Person } from './person';

/** Someone the caller left out before the chart was built, such as a guest, a service account or a meeting room. */
export interface Exclusion {
  readonly id: string;
  /** As the directory calls it; absent where it has no name. */
  readonly name?: string;
  readonly reason: string;
}

/** A family of codes ("B1", "B2" …) found in titles, and what its order is taken to be. */
export interface CodeOrder {
  /** The codes, lowest first as far as can be told. */
  readonly codes: readonly string[];
  readonly holders: number;
  readonly order: 'inferred' | 'open';
  /** 0.5–1: how sure the direction is. */
  readonly confidence: number;
}

/** A cycle as the lead reads it. */
export interface ReportedCycle {
  readonly memberIds: readonly string[];
  readonly cutAtId: string;
  readonly reason: CycleCutReason;
}

/** What is odd about the organisation's data, for the program lead to see and to mend in the directory. */
export interface DataQualityReport {
  readonly people: number;
  readonly rootIds: readonly string[];
  readonly cycles: readonly ReportedCycle[];
  readonly danglingManagers: readonly { readonly id: string; readonly managerId: string }[];
  readonly duplicateIds: readonly string[];
  readonly withoutTitle: number;
  /** The post with the most direct reports; `null` where nobody manages anybody. */
  readonly biggestSpan: { readonly id: string; readonly reports: number } | null;
  /** Share of people, 0–1, whose level is a guess: confidence below 0.35. */
  readonly lowConfidenceShare: number;
  readonly codeOrders: readonly CodeOrder[];
  /** Order of the grade attribute's values, lowest first, for the lead to confirm; `null` where no grade is mapped. */
  readonly gradeOrder: Omit<GradeLadder, 'levels'> | null;
  readonly exclusions: readonly Exclusion[];
}

/** Confidence under which a level counts as a guess. */
export const LOW_CONFIDENCE = 0.35;

/** What the assessment found out along the way. */
export interface Findings {
  readonly confidence: Float64Array;
  readonly families: readonly CodeFamily[];
  readonly ladder: GradeLadder | null;
  readonly exclusions: readonly Exclusion[];
}

/** Assembles the report from the chart's problems and from what the assessment found. */
export function reportQuality(people: readonly Person[], chart: Chart, found: Findings): DataQualityReport {
  const idOf = (index: number): string => people[index]?.id ?? '';
  let lowConfidence = 0;
  for (const confidence of found.confidence) if (confidence < LOW_CONFIDENCE) lowConfidence++;
  return {
    people: people.length,
    rootIds: chart.roots.map(idOf),
    cycles: chart.cycles.map((cycle: ChartCycle) => ({
      memberIds: cycle.members.map(idOf),
      cutAtId: idOf(cycle.cutAt),
      reason: cycle.reason,
    })),
    danglingManagers: chart.dangling.map(({ person, managerId }) => ({ id: idOf(person), managerId })),
    duplicateIds: chart.duplicates.map(idOf),
    withoutTitle: people.filter(({ jobTitle }) => jobTitle.trim() === '').length,
    biggestSpan: biggestSpan(people, chart),
    lowConfidenceShare: people.length === 0 ? 0 : lowConfidence / people.length,
    codeOrders: found.families.map(({ rungs, holders, inferred, confidence }) => ({
      codes: rungs.map(({ text }) => text),
      holders,
      order: inferred ? 'inferred' : 'open',
      confidence,
    })),
    gradeOrder: found.ladder,
    exclusions: found.exclusions,
  };
}

function biggestSpan(people: readonly Person[], chart: Chart): DataQualityReport['biggestSpan'] {
  let biggest: { id: string; reports: number } | null = null;
  people.forEach(({ id }, index) => {
    const reports = chart.reportCount[index] ?? 0;
    if (reports === 0 || (biggest !== null && biggest.reports > reports)) return;
    if (biggest === null || reports > biggest.reports || id < biggest.id) biggest = { id, reports };
  });
  return biggest;
}
