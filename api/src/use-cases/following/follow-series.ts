import type { SeriesKey } from '../../domain/mailbox/mailbox-watch';
import { advance } from '../../domain/pairing/advance';
import { changesOutlook } from '../../domain/pairing/outlook-work';
import type { Pairing } from '../../domain/pairing/pairing';
import { pairingPolicy } from '../../domain/pairing/policy';
import { hasEnded, otherSeat } from '../../domain/pairing/states';
import { refused } from '../../domain/refusal';
import { changePairing } from '../pairings/change-pairing';
import type { Ports } from '../ports/ports';

export type FollowPorts = Pick<Ports, 'clock' | 'pairings' | 'programs' | 'org' | 'outlook'>;

/** `over`: nothing of it is to be followed any more. `later`: the service is at the series itself. */
export type Followed = 'followed' | 'over' | 'later';

/** Reads a series from Outlook and lets the pairing follow what people did to it there. Safe to repeat. */
export async function followSeries(
  ports: FollowPorts,
  { programId, pairingId, eventId }: SeriesKey,
): Promise<Followed> {
  const read = await ports.pairings.read(programId, pairingId);
  const program = await ports.programs.read(programId);
  if (read === null || program === null || hasEnded(read.value)) return 'over';
  const { series } = read.value;
  if (series === null || series.event === null || isBeingChanged(read.value)) return 'later';
  if (series.event.eventId !== eventId) return 'over';

  const attendeeId = read.value[otherSeat(series.organizer)].personId;
  const attendeeAddress = (await ports.org.current())?.person(attendeeId)?.mail ?? null;
  const seenAtUtc = ports.clock.nowUtc();
  const observed = await ports.outlook.readSeries(series.event, series, attendeeAddress);
  const outcome = await changePairing(ports, programId, pairingId, (pairing) => {
    // Work that was issued meanwhile may have changed the series after it was read.
    if (pairing.workIssued !== read.value.workIssued) return refused('wrong-state', 'The pairing went on meanwhile.');
    const event = { kind: 'series-observed', observed, seenAtUtc } as const;
    return advance(pairing, event, pairingPolicy(program.value.settings), ports.clock.nowUtc());
  });
  if (!outcome.ok) return 'later';
  return hasEnded(outcome.value) ? 'over' : 'followed';
}

function isBeingChanged({ pending }: Pairing): boolean {
  return pending.some((work) => changesOutlook(work.kind) && !work.parked);
}
