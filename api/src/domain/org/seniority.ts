import type { Chart } from './chart';
import type { Evidence } from './evidence/evidence';
import { explainLevel } from './explain-level';
import { joinEvidence } from './join-evidence';
import type { Person } from './person';
import { reportQuality, type DataQualityReport } from './quality';
import type { SeniorityOptions } from './seniority-options';

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
