import type { SeatRefusal } from '../../domain/pairing/events';
import { holdSeat } from '../../domain/pairing/participant-seats';
import type { SeatName } from '../../domain/pairing/pairing';
import { otherSeat } from '../../domain/pairing/states';
import type { ClaimedWork, Performer } from './performer';

/**
 * Holds a seat in both participants' documents, the junior's first. Where one has none, the pairing ends and gives back
 * what was held.
 */
export const holdSeats: Performer = async (claimed) => {
  const workId = claimed.work.id;
  for (const seat of ['junior', 'senior'] as const) {
    const why = await holdOne(claimed, seat);
    if (why !== null) return { kind: 'seat-refused', workId, why };
  }
  return { kind: 'seats-held', workId };
};

async function holdOne({ ports, pairing }: ClaimedWork, seat: SeatName): Promise<SeatRefusal | null> {
  const request = { pairingId: pairing.id, seat, partnerId: pairing[otherSeat(seat)].personId };
  for (;;) {
    const read = await ports.participants.read(pairing.programId, pairing[seat].personId);
    if (read === null) return 'participant-left';
    const answer = holdSeat(read.value, request, ports.clock.nowUtc());
    if (!answer.ok) return answer.why;
    if (answer.value === read.value) return null;
    if ((await ports.participants.replace(answer.value, read.etag)) !== 'changed') return null;
  }
}
