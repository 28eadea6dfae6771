import type { SeatName } from '../pairing/pairing';
import { assignedPairs, type ParticipantPair } from './assigned-pairs';
import { explainLeftOut, PartnerScans } from './left-out';
import { matchedPair } from './matched-pair';
import type { MatchedPair, RoundOutcome } from './round-outcome';
import type { PreparedRound, SolvedRound } from './solve-round';

/**
 * Why these pairs, and why not those people. Much of it can be got ready before the round is solved, which takes part of the
 * work off the end; it changes nothing of what is told.
 */
export class RoundReasons {
  private readonly described = new Map<number, MatchedPair>();
  private readonly scans: PartnerScans;

  constructor(private readonly prepared: PreparedRound) {
    this.scans = new PartnerScans(prepared.offered);
  }

  /** Gets ready what tells who is ruled out for a seat. */
  prepare(seat: SeatName): void {
    this.scans.of(seat);
  }

  /** Describes pairs that are likely to be in the round. */
  foresee(pairs: readonly ParticipantPair[]): void {
    for (const pair of pairs) this.describe(pair);
  }

  /** The reasons of the solved round. */
  of(solved: SolvedRound): Pick<RoundOutcome, 'pairs' | 'leftOut'> {
    const { context, pins, input } = this.prepared;
    const { participants } = input;
    const pinned = pins.pairs.map(([junior, senior]) =>
      matchedPair(context, participants[junior]!, participants[senior]!, true),
    );
    const pairs = [...pinned, ...assignedPairs(solved).map((pair) => this.describe(pair))];
    return { pairs, leftOut: explainLeftOut(solved, pairs, this.scans) };
  }

  private describe([junior, senior]: ParticipantPair): MatchedPair {
    const { context, input } = this.prepared;
    const { participants } = input;
    const key = junior * participants.length + senior;
    const before = this.described.get(key);
    if (before !== undefined) return before;
    const pair = matchedPair(context, participants[junior]!, participants[senior]!, false);
    this.described.set(key, pair);
    return pair;
  }
}
