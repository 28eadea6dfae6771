import { exchange } from '../../domain/matching/exchange';
import type { MatchNote } from '../../domain/pairing/pairing';
import type { Participant } from '../../domain/program/participant';
import { pairsProposed } from '../../domain/round/round';
import type { StoredPair } from '../../domain/round/round-parts';
import { inParallel } from '../pairing-work/in-parallel';
import { proposePair } from '../pairings/propose-pair';
import { ITEMS_PER_PART } from './parts';
import { saveStep, type RoundSlice } from './round-slice';

/** Pairs proposed between two saves: what is done twice after a crash, without effect. */
const PAIRS_PER_STEP = 40;
const AT_ONCE = 8;

/** Proposes every pair of the round, in the order in which they are stored, from where it stopped. */
export async function proposePairs(slice: RoundSlice): Promise<void> {
  const { ports, claim, program } = slice;
  if ((await ports.org.current()) === null) throw new Error('The org chart is gone. Sync it again.');
  const participants = new Map((await ports.participants.listAll(program.id)).map((one) => [one.personId, one]));
  const { programId, id: roundId } = claim.value;
  for (
    let part = Math.floor(claim.value.publishing.pairsDone / ITEMS_PER_PART);
    part < claim.value.parts.pairs;
    part++
  ) {
    const pairs = await ports.rounds.readPart({ programId, roundId, kind: 'pairs', index: part });
    if (pairs === null) throw new Error('The pairs of this round are gone from the store.');
    let done = claim.value.publishing.pairsDone - part * ITEMS_PER_PART;
    while (done < pairs.length) {
      const step = pairs.slice(done, done + PAIRS_PER_STEP);
      if (!(await proposeStep(slice, step, participants))) return;
      done += step.length;
    }
  }
  await claim.save(pairsProposed(claim.value, ports.clock.nowUtc()));
}

/** Proposes some pairs and saves how far it came; false at the end of the slice. */
async function proposeStep(
  slice: RoundSlice,
  pairs: readonly StoredPair[],
  participants: ReadonlyMap<string, Participant>,
): Promise<boolean> {
  const { ports, program, claim } = slice;
  const origin = { kind: 'round', roundId: claim.value.id } as const;
  let refused = 0;
  await inParallel(pairs, AT_ONCE, async (pair) => {
    const { juniorId, seniorId } = pair;
    const proposed = await proposePair(ports, program, {
      juniorId,
      seniorId,
      origin,
      match: noteOf(pair, participants),
    });
    // A seat taken or a person gone since the round: the pair is dropped and counted, the others go on.
    if (!proposed.ok) refused++;
  });
  const { publishing, summary } = claim.value;
  const pairsDone = publishing.pairsDone + pairs.length;
  return saveStep(slice, {
    ...claim.value,
    publishing: { ...publishing, pairsDone, refused: publishing.refused + refused },
    progress: { phase: 'publishing', share: pairsDone / Math.max(1, summary?.pairs ?? pairsDone) },
  });
}

/** What the match said, with the topics that flow: they are for the two people alone and never stored with the round. */
function noteOf(pair: StoredPair, participants: ReadonlyMap<string, Participant>): MatchNote {
  const junior = participants.get(pair.juniorId) ?? nothing;
  const senior = participants.get(pair.seniorId) ?? nothing;
  const { juniorGives, seniorGives } = exchange(junior, senior);
  const { score, parts, facts } = pair;
  return { score, parts, ...(facts && { facts }), juniorShares: juniorGives, seniorShares: seniorGives };
}

const nothing = { shares: [], seeks: [] };
