import { bandOf } from './bands';
import type { Chart } from './chart';
import { levelOf, normaliseTitle, type SeniorityOverrides } from './overrides';
import type { Person } from './person';
import { reportQuality, type DataQualityReport, type Exclusion } from './quality';
import { readTitle } from './title';

/** What a piece of evidence is drawn from. */
export type EvidenceKind = 'override' | 'grade' | 'title' | 'learned' | 'code' | 'chart';

/** One reason for a person's level. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Share of the level that rests on it, 0–1; the weights of one person add up to 1. */
  readonly weight: number;
  /** Level that it speaks for, 0–100. */
  readonly level: number;
  readonly sentence: string;
}

/** What the lead and the admin set. */
export interface SeniorityOptions {
  /** Values of the mapped grade attribute, lowest first; values in one inner array rank the same. */
  readonly gradeOrder?: readonly (readonly string[])[];
  readonly overrides?: SeniorityOverrides;
  /** People the caller left out before, to be named in the quality report. */
  readonly exclusions?: readonly Exclusion[];
}

/** Everyone's seniority; arrays are indexed like the people. */
export interface SeniorityAssessment {
  /** 0 (start of a career) to 100 (head of the organisation). */
  readonly level: Float64Array;
  /** 1–7, see `Band`. */
  readonly band: Uint8Array;
  /** 0 (a guess) to 1 (certain). */
  readonly confidence: Float64Array;
  /** Reasons, the weightiest first; put into words on demand. */
  evidence(index: number): readonly Evidence[];
  readonly quality: DataQualityReport;
}

/** Assesses the seniority of everyone in the chart. Pure and deterministic. */
export function assessSeniority(
  people: readonly Person[],
  chart: Chart,
  options: SeniorityOptions = {},
): SeniorityAssessment {
  const level = new Float64Array(people.length);
  const band = new Uint8Array(people.length);
  const confidence = new Float64Array(people.length);
  const parts = (index: number): readonly Evidence[] => {
    const person = people[index];
    if (person === undefined) return [];
    const placement =
      options.overrides?.people?.[person.id] ?? options.overrides?.titles?.[normaliseTitle(person.jobTitle)];
    if (placement) {
      return [{ kind: 'override', weight: 1, level: levelOf(placement), sentence: 'Set by the program lead.' }];
    }
    const title = readTitle(person.jobTitle);
    const titleWeight = title.strength / (title.strength + 0.2);
    const below = chart.subtreeSize[index] ?? 1;
    const place = Math.min(100, 35 + 12 * Math.log2(below));
    return [
      { kind: 'title', weight: titleWeight, level: title.level, sentence: `The title is “${person.jobTitle}”.` },
      { kind: 'chart', weight: 1 - titleWeight, level: place, sentence: `${below - 1} people below in the chart.` },
    ];
  };
  for (let index = 0; index < people.length; index++) {
    const evidence = parts(index);
    level[index] = evidence.reduce((sum, part) => sum + part.weight * part.level, 0);
    band[index] = bandOf(level[index] ?? 0);
    confidence[index] = evidence[0]?.kind === 'override' ? 1 : (evidence[0]?.weight ?? 0);
  }
  return {
    level,
    band,
    confidence,
    evidence: parts,
    quality: reportQuality(people, chart, {
      confidence,
      codeOrders: [],
      gradeOrder: null,
      exclusions: options.exclusions ?? [],
    }),
  };
}
