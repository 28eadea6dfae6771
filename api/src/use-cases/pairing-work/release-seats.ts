import { releaseSeat } from '../../domain/pairing/participant-seats';
import { holders } from '../../domain/pairing/states';
import type { ClaimedWork, Performer } from './performer';

/** Gives the seats of an ended pairing back; who left the program and holds no seat any more is removed from it. */
export const releaseSeats: Performer = async (claimed) => {
  for (const { personId } of holders(claimed.pairing)) await releaseOne(claimed, personId);
  return { kind: 'work-done', workId: claimed.work.id };
};

async function releaseOne({ ports, pairing }: ClaimedWork, personId: string): Promise<void> {
  for (;;) {
    const read = await ports.participants.read(pairing.programId, personId);
    if (read === null) return;
    const released = releaseSeat(read.value, pairing.id);
    if (released.leftAtUtc !== null && released.held.length === 0) {
      if ((await ports.participants.remove(pairing.programId, personId, read.etag)) === 'removed') return;
      continue;
    }
    if (released === read.value) return;
    if ((await ports.participants.replace(released, read.etag)) !== 'changed') return;
  }
}
