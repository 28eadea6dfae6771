import type { LeftOut, PairChange, Round as RoundShape, RoundPair, UnstablePair, WhatIf } from '../../contract/round';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import type { PairIds } from '../../domain/round/pair-wishes';
import { hasResult, type Round } from '../../domain/round/round';
import { personCard } from '../people/person-card';
import type { Ports } from '../ports/ports';
import type { RoundPartKind, RoundParts } from '../ports/rounds';
import type { Page, PageRequest, Versioned } from '../ports/store';
import { UnknownContinuation } from '../ports/unknown-continuation';
import { leftOutView } from './left-out-view';
import { countOf, readSlice } from './parts';
import { roundView } from './round-view';

type ReadPorts = Pick<Ports, 'rounds' | 'org'>;

/** Rounds of a program, newest first. */
export async function listRounds(
  ports: Pick<Ports, 'rounds'>,
  programId: string,
  request: PageRequest,
): Promise<Outcome<Page<RoundShape>>> {
  const page = await ports.rounds.page(programId, request);
  return accepted({ ...page, items: page.items.map(roundView) });
}

/** One round with its proof. */
export async function readRound(
  ports: Pick<Ports, 'rounds'>,
  programId: string,
  roundId: string,
): Promise<Outcome<Versioned<RoundShape>>> {
  const round = await ports.rounds.read(programId, roundId);
  return round === null ? noSuchRound : accepted({ value: roundView(round.value), etag: round.etag });
}

/** Pairs of a round, the best first; none before it is ready. The lead sees scores and counts, never a topic. */
export async function listRoundPairs(
  ports: ReadPorts,
  programId: string,
  roundId: string,
  request: PageRequest,
): Promise<Outcome<Page<RoundPair>>> {
  const found = await readPage(ports, programId, roundId, 'pairs', request);
  if (!found.ok) return found;
  const org = await ports.org.current();
  const items = found.value.items.map(({ juniorId, seniorId, facts: _, ...pair }): RoundPair => {
    const parts = pair.parts.map((part) => ({ ...part }));
    return { ...pair, junior: personCard(org, juniorId), senior: personCard(org, seniorId), parts };
  });
  return accepted({ items, continuation: found.value.continuation });
}

/** People left out of a round, who waited longest first, with the reason and the smallest remedy. */
export async function listLeftOut(
  ports: ReadPorts,
  programId: string,
  roundId: string,
  request: PageRequest,
): Promise<Outcome<Page<LeftOut>>> {
  const found = await readPage(ports, programId, roundId, 'left-out', request);
  if (!found.ok) return found;
  const org = await ports.org.current();
  const items = found.value.items.map((left) => leftOutView(org, left));
  return accepted({ items, continuation: found.value.continuation });
}

/** Pairs of people who would both prefer each other to whom they got, the strongest first. */
export async function listUnstable(
  ports: ReadPorts,
  programId: string,
  roundId: string,
  request: PageRequest,
): Promise<Outcome<Page<UnstablePair>>> {
  const found = await readPage(ports, programId, roundId, 'unstable', request);
  return found.ok ? accepted(await withCards(ports, found.value)) : found;
}

/** Pairs that came or went since the round before. */
export async function listChanges(
  ports: ReadPorts,
  programId: string,
  roundId: string,
  request: PageRequest,
): Promise<Outcome<Page<PairChange>>> {
  const found = await readPage(ports, programId, roundId, 'changes', request);
  return found.ok ? accepted(await withCards(ports, found.value)) : found;
}

/** What relaxing each rule, notch by notch, would add to a round. */
export async function readWhatIf(
  ports: Pick<Ports, 'rounds'>,
  programId: string,
  roundId: string,
): Promise<Outcome<WhatIf>> {
  const round = await ports.rounds.read(programId, roundId);
  if (round === null) return noSuchRound;
  const { whatIf, whatIfMissing, pending } = round.value;
  const computing = pending.some(({ kind }) => kind === 'what-if');
  const missing = whatIf !== null || computing ? null : (whatIfMissing ?? 'not-computed');
  return accepted({ items: (whatIf ?? []).map((effect) => ({ ...effect })), computing, missing });
}

export const noSuchRound: Refusal = refused('not-found', 'There is no such round.');

async function withCards<Item extends PairIds>(ports: Pick<Ports, 'org'>, { items, continuation }: Page<Item>) {
  const org = await ports.org.current();
  const shown = items.map(({ juniorId, seniorId, ...rest }) => ({
    ...rest,
    junior: personCard(org, juniorId),
    senior: personCard(org, seniorId),
  }));
  return { items: shown, continuation };
}

async function readPage<Kind extends RoundPartKind>(
  ports: Pick<Ports, 'rounds'>,
  programId: string,
  roundId: string,
  kind: Kind,
  { continuation, limit }: PageRequest,
): Promise<Outcome<Page<RoundParts[Kind]>>> {
  const round = await ports.rounds.read(programId, roundId);
  if (round === null) return noSuchRound;
  if (continuation !== null && !/^\d{1,9}$/u.test(continuation)) {
    throw new UnknownContinuation();
  }
  const offset = Number(continuation ?? 0);
  const address = { programId, roundId, kind };
  const slice = await readSlice(ports.rounds, address, shownParts(round.value, kind), offset, limit);
  return accepted({ items: slice.items, continuation: slice.more ? String(offset + limit) : null });
}

function shownParts(round: Round, kind: RoundPartKind): number {
  return hasResult(round) ? countOf(round.parts, kind) : 0;
}
