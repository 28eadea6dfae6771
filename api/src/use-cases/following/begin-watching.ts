import { watchSeries } from '../../domain/mailbox/mailbox-watch';
import type { BookedEvent, Pairing, Series } from '../../domain/pairing/pairing';
import { WEEK_MS } from '../../domain/scheduling/time-units';
import type { Ports } from '../ports/ports';
import { untilSaved } from '../work/until-saved';

/** Nobody puts a session off further than this after the last one. */
const PUT_OFF_MS = 8 * WEEK_MS;

/** From now on the series is followed where it stands. Safe to repeat. */
export async function beginWatching(
  ports: Pick<Ports, 'watches' | 'clock'>,
  { programId, id }: Pick<Pairing, 'programId' | 'id'>,
  series: Pick<Series, 'slotsUtc'>,
  event: BookedEvent,
): Promise<void> {
  const nowUtc = ports.clock.nowUtc();
  const untilUtc = Math.max(nowUtc, ...series.slotsUtc) + PUT_OFF_MS;
  const watched = { programId, pairingId: id, eventId: event.eventId, untilUtc };
  await untilSaved(`watch over mailbox ${event.organizerId}`, async () => {
    const read = await ports.watches.read(event.organizerId);
    const watch = watchSeries(read?.value ?? null, event.organizerId, watched, nowUtc);
    if (read === null) return (await ports.watches.create(watch)) === 'exists' ? 'again' : watch;
    if (watch === read.value) return watch;
    return (await ports.watches.replace(watch, read.etag)) === 'changed' ? 'again' : watch;
  });
}
