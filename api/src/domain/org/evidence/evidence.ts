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
