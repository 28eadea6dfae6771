import { published } from '../../domain/round/round';
import { inParallel } from '../pairing-work/in-parallel';
import type { Ports } from '../ports/ports';
import { untilSaved } from '../work/until-saved';
import { saveStep, type RoundSlice } from './round-slice';

const AT_ONCE = 8;

/**
 * Remembers for each participant how many published rounds in a row left them out, so that the next round takes them
 * first. The number was fixed when the round ran: writing it twice is writing it once.
 */
export async function noteWaiting(slice: RoundSlice): Promise<void> {
  const { ports, claim } = slice;
  const { parts } = claim.value;
  for (let part = claim.value.publishing.partsNoted; part < parts.leftOut + parts.pairs; part++) {
    const waited = part < parts.leftOut ? await leftOutOf(slice, part) : await pairedOf(slice, part - parts.leftOut);
    await inParallel([...waited], AT_ONCE, async ([personId, rounds]) => {
      await note(ports, claim.value.programId, personId, rounds);
    });
    const { publishing } = claim.value;
    const goOn = await saveStep(slice, { ...claim.value, publishing: { ...publishing, partsNoted: part + 1 } });
    if (!goOn) return;
  }
  await claim.save(published(claim.value, ports.clock.nowUtc()));
}

async function leftOutOf({ ports, claim }: RoundSlice, index: number): Promise<Map<string, number>> {
  const { programId, id: roundId } = claim.value;
  const part = await ports.rounds.readPart({ programId, roundId, kind: 'left-out', index });
  return new Map(part?.map(({ personId, roundsWaited }) => [personId, roundsWaited]));
}

async function pairedOf({ ports, claim }: RoundSlice, index: number): Promise<Map<string, number>> {
  const { programId, id: roundId } = claim.value;
  const part = await ports.rounds.readPart({ programId, roundId, kind: 'pairs', index });
  return new Map(part?.flatMap(({ juniorId, seniorId }) => [[juniorId, 0] as const, [seniorId, 0] as const]));
}

function note(
  ports: Pick<Ports, 'participants'>,
  programId: string,
  personId: string,
  roundsWaited: number,
): Promise<null> {
  return untilSaved('participation', async () => {
    const participant = await ports.participants.read(programId, personId);
    if (participant === null || participant.value.roundsWaited === roundsWaited) return null;
    const replaced = await ports.participants.replace({ ...participant.value, roundsWaited }, participant.etag);
    return replaced === 'changed' ? 'again' : null;
  });
}
