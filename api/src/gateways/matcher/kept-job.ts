import type { MatchJob } from '../../use-cases/ports/matcher';

/** Remembers the last job that was computed, until what relaxing its rules would add is asked for: big, so only one. */
export class KeptJob {
  private kept: { readonly basisId: string; readonly job: MatchJob } | null = null;

  keep(basisId: string, job: MatchJob): void {
    this.kept = { basisId, job };
  }

  /** The job with that basis, which is forgotten with the answer; null where it is not the one that is kept. */
  take(basisId: string): MatchJob | null {
    if (this.kept?.basisId !== basisId) return null;
    const { job } = this.kept;
    this.kept = null;
    return job;
  }
}
