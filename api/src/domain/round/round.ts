import type { RelaxationEffect } from '../matching/what-if';
import type { RefusedPin, RoundProof, RoundSummary } from '../matching/round-outcome';
import { accepted, refused, type Outcome } from '../refusal';
import { owedWork, type OwedWork } from '../work/owed-work';

export type RoundState = 'queued' | 'running' | 'ready' | 'publishing' | 'published' | 'cancelled' | 'failed';

export type RoundWork = OwedWork<
  'read-calendars' | 'match' | 'what-if' | 'propose-pairs' | 'note-waiting' | 'delete-parts'
>;

/** How many stored parts of each kind a round has. */
export interface PartCounts {
  /** Weeks of people: working and free time. */
  readonly weeks: number;
  readonly pairs: number;
  readonly leftOut: number;
  /** Pairs who would both prefer each other. */
  readonly unstable: number;
  /** Pairs that came or went since the round before. */
  readonly changes: number;
  /** Prices of seats; rounds of earlier versions have none. */
  readonly prices?: number;
}

const noParts: PartCounts = { weeks: 0, pairs: 0, leftOut: 0, unstable: 0, changes: 0 };

/** How far publishing has come, so that it goes on where it stopped. */
export interface Publishing {
  /** Pairs handled, in their stored order. */
  readonly pairsDone: number;
  /** Pairs that could no longer be proposed: a seat was taken, or a person left since the round. */
  readonly refused: number;
  /** Parts whose people's waiting time is noted. */
  readonly partsNoted: number;
}

/**
 * Why what relaxing rules would add is not known: a newer round came first, people, rules or calendars have changed since
 * the round was computed, or it could not be computed.
 */
export type WhatIfMissing = 'newer-round' | 'changed' | 'failed';

/** One matching run over a program: a dry run until it is published. */
export interface Round {
  /** `round-n`: two rounds of one number cannot exist, so of two leads who start at once one wins. */
  readonly id: string;
  readonly programId: string;
  /** 1 for the first round of a program. */
  readonly number: number;
  readonly state: RoundState;
  readonly progress: RoundProgressView;
  readonly startedById: string;
  readonly createdAtUtc: number;
  readonly publishedAtUtc: number | null;
  readonly summary: RoundSummary | null;
  readonly proof: RoundProof | null;
  /** Null until it is computed, after the round is ready. */
  readonly whatIf: readonly RelaxationEffect[] | null;
  /** Why there is none and none will come; null or absent where nothing stood in the way. */
  readonly whatIfMissing?: WhatIfMissing | null;
  /** Names what the round was computed from; rounds of earlier versions do not tell. */
  readonly basisId?: string;
  /** Wished pairs that could not be had, with the reason. */
  readonly refusedPins: readonly RefusedPin[];
  readonly difference: RoundDifference | null;
  /** What went wrong, or what the round had to do without. */
  readonly lastError: string | null;
  readonly parts: PartCounts;
  readonly publishing: Publishing;
  readonly pending: readonly RoundWork[];
  /** Versions of this document in which the result was the same: whoever has read one of them has read the result. */
  readonly sameResultEtags: readonly string[];
}

export interface RoundProgressView {
  readonly phase: string;
  /** 0–1. */
  readonly share: number;
}

/** Pairs against those of an earlier round. */
export interface RoundDifference {
  readonly roundNumber: number;
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
}

/** What a finished run says of itself; its pairs and people are stored in parts. */
export type RoundResult = Pick<Round, 'summary' | 'proof' | 'refusedPins' | 'difference' | 'basisId'> & {
  readonly parts: Omit<PartCounts, 'weeks'>;
};

/** Versions remembered: more than a computation saves in an hour. */
const MOST_ETAGS = 80;

/** The n-th round of a program, queued: it reads calendars first. */
export function queueRound(programId: string, number: number, startedById: string, nowUtc: number): Round {
  return {
    id: `round-${number}`,
    programId,
    number,
    state: 'queued',
    progress: { phase: 'queued', share: 0 },
    startedById,
    createdAtUtc: nowUtc,
    publishedAtUtc: null,
    summary: null,
    proof: null,
    whatIf: null,
    refusedPins: [],
    difference: null,
    lastError: null,
    parts: noParts,
    publishing: { pairsDone: 0, refused: 0, partsNoted: 0 },
    pending: [owedWork('read-calendars', nowUtc)],
    sameResultEtags: [],
  };
}

/** Whether another round of the program must wait for this one. */
export function isUnderWay(round: Round): boolean {
  return round.state === 'queued' || round.state === 'running' || round.state === 'publishing';
}

/** Whether the round has a result that can be read. */
export function hasResult(round: Round): boolean {
  return round.state === 'ready' || round.state === 'publishing' || round.state === 'published';
}

/** Calendars are read, or given up with a note: matching is next. */
export function calendarsRead(round: Round, note: string | null, nowUtc: number): Round {
  return {
    ...round,
    state: 'running',
    lastError: note,
    progress: { phase: 'candidates', share: 0 },
    pending: [owedWork('match', nowUtc)],
  };
}

/** The result is stored: the lead may read and publish it. What relaxing the rules would add is owed still. */
export function matched(round: Round, result: RoundResult, nowUtc: number): Round {
  const { parts, ...shown } = result;
  return {
    ...round,
    ...shown,
    state: 'ready',
    progress: { phase: 'done', share: 1 },
    parts: { ...round.parts, ...parts },
    pending: [owedWork('what-if', nowUtc)],
  };
}

/** What relaxing the rules would add is known. */
export function whatIfKnown(round: Round, whatIf: readonly RelaxationEffect[]): Round {
  return { ...round, whatIf, pending: withoutWhatIf(round) };
}

/** What relaxing the rules would add will not be known. */
export function whatIfGivenUp(round: Round, whatIfMissing: WhatIfMissing): Round {
  return { ...round, whatIf: null, whatIfMissing, pending: withoutWhatIf(round) };
}

function withoutWhatIf({ pending }: Round): readonly RoundWork[] {
  return pending.filter(({ kind }) => kind !== 'what-if');
}

/** The same round with the version before it, to which it adds nothing that a lead decides on. */
export function withSameResult(round: Round, etagBefore: string): Round {
  return { ...round, sameResultEtags: [...round.sameResultEtags, etagBefore].slice(-MOST_ETAGS) };
}

/** Its parts are deleted. */
export function partsDeleted(round: Round): Round {
  return { ...round, parts: noParts, pending: [] };
}

/** The round cannot be finished; a new one may start. */
export function failRound(round: Round, error: string): Round {
  return { ...round, state: 'failed', lastError: error, pending: [] };
}

/**
 * Publishes a round that is ready. Publishing again takes up what is parked, and otherwise changes nothing.
 *
 * @param isNewest whether no later round has replaced this one.
 */
export function publishRound(round: Round, isNewest: boolean, nowUtc: number): Outcome<Round> {
  if (round.state === 'published') return accepted(round);
  if (round.state === 'publishing') return accepted(takeUpParked(round, nowUtc));
  if (round.state !== 'ready') return refused('wrong-state', `A round that is ${round.state} cannot be published.`);
  if (!isNewest)
    return refused('wrong-state', 'A newer round has replaced this one. Publish that one, or start another.');
  return accepted({
    ...round,
    state: 'publishing',
    progress: { phase: 'publishing', share: 0 },
    pending: [owedWork('propose-pairs', nowUtc)],
  });
}

/** Every pair is proposed: what is left is to remember who waited. */
export function pairsProposed(round: Round, nowUtc: number): Round {
  return { ...round, pending: [owedWork('note-waiting', nowUtc)] };
}

/** Publishing is complete. */
export function published(round: Round, nowUtc: number): Round {
  return { ...round, state: 'published', publishedAtUtc: nowUtc, progress: { phase: 'done', share: 1 }, pending: [] };
}

/** Stops or discards a round that is not published; its parts are deleted. Cancelling again changes nothing. */
export function cancelRound(round: Round, nowUtc: number): Outcome<Round> {
  switch (round.state) {
    case 'cancelled':
      return accepted(round);
    case 'queued':
    case 'running':
    case 'ready':
    case 'failed':
      return accepted({
        ...round,
        state: 'cancelled',
        progress: { phase: 'cancelled', share: round.progress.share },
        pending: [owedWork('delete-parts', nowUtc)],
      });
    case 'publishing':
    case 'published':
      return refused('wrong-state', 'This round is published: its pairs are proposed and go their own way.');
  }
}

function takeUpParked(round: Round, nowUtc: number): Round {
  if (!round.pending.some((work) => work.parked)) return round;
  return {
    ...round,
    lastError: null,
    pending: round.pending.map((work) => (work.parked ? owedWork(work.kind, nowUtc) : work)),
  };
}

/** Replaces one piece of work by a later stage of it. */
export function withRoundWork(round: Round, work: RoundWork): Round {
  return { ...round, pending: round.pending.map((owed) => (owed.kind === work.kind ? work : owed)) };
}
