import type { RowWork } from '../../domain/matching/row-work';

/** Rounds that are remembered, those named last: the two sides of one round need two. */
const REMEMBERED = 2;

/** The rounds that one thread has named to another. Both ends of a channel keep the same list, so that a place in it tells which. */
export class KnownWorks {
  private works: readonly RowWork[] = [];

  /** Counts a round as named. */
  learn(work: RowWork): void {
    this.works = [work, ...this.works].slice(0, REMEMBERED);
  }

  /** The place of a round, −1 where it has to be named first. */
  placeOf(work: RowWork): number {
    return this.works.indexOf(work);
  }

  at(place: number): RowWork | undefined {
    return this.works[place];
  }
}
