import type { Chart } from './chart';
import { explainLevel } from './explain-level';
import { joinEvidence } from './join-evidence';
import type { SeniorityOverrides } from './overrides';
import type { Person } from './person';
import { reportQuality, type DataQualityReport, type Exclusion } from './quality';

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
  /** Whole numbers from 0 (start of a career) to 100 (head of the organisation): the evidence is not finer than that. */
  readonly level: Float64Array;
  /** 1–7, see `Band`. */
  readonly band: Uint8Array;
  /** 0 (a guess) to 1 (certain). */
  readonly confidence: Float64Array;
  /** Reasons, the weightiest first; put into words on demand. */
  evidence(index: number): readonly Evidence[];
  readonly quality: DataQualityReport;
}

/**
 * Assesses the seniority of everyone in the chart: every kind of evidence speaks for a level with a spread, and the level is
 * their precision-weighted mean. Pure, deterministic, independent of the order of the people. See docs/seniority.md.
 */
export function assessSeniority(
  people: readonly Person[],
  chart: Chart,
  options: SeniorityOptions = {},
): SeniorityAssessment {
  const joined = joinEvidence(people, chart, options);
  return {
    level: joined.level,
    band: joined.band,
    confidence: joined.confidence,
    evidence: (index) => explainLevel(index, people, chart, joined),
    quality: reportQuality(people, chart, {
      confidence: joined.confidence,
      families: joined.families,
      ladder: joined.ladder,
      exclusions: options.exclusions ?? [],
    }),
  };
}
