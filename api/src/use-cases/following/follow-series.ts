import type { SeriesKey } from '../../domain/mailbox/mailbox-watch';
import { advance } from '../../domain/pairing/advance';
import { changesOutlook } from '../../domain/pairing/outlook-work';
import type { ObservedOwn, ObservedSeries } from '../../domain/pairing/observed-series';
import type { Pairing, Series } from '../../domain/pairing/pairing';
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
  if (!holdsAny(series, eventId, ports.clock.nowUtc())) return 'over';

  const attendeeId = read.value[otherSeat(series.organizer)].personId;
  const attendeeAddress = (await ports.org.current())?.person(attendeeId)?.mail ?? null;
  const seenAtUtc = ports.clock.nowUtc();
  const observed = await ports.outlook.readSeries(series.event, series, attendeeAddress);
  const owns = await readOwns(ports, series, attendeeAddress, seenAtUtc);
  const copyLink = await findCopyLink(ports, read.value, observed);
  const outcome = await changePairing(ports, programId, pairingId, (pairing) => {
    // Work that was issued meanwhile may have changed the series after it was read.
    if (pairing.workIssued !== read.value.workIssued) return refused('wrong-state', 'The pairing went on meanwhile.');
    const event = { kind: 'series-observed', observed, owns, copyLink, seenAtUtc } as const;
    return advance(pairing, event, pairingPolicy(program.value.settings), ports.clock.nowUtc());
  });
  if (!outcome.ok) return 'later';
  return hasEnded(outcome.value) ? 'over' : 'followed';
}

/** Whether this event still is one of the series: one of a single session as long as that is not over. */
function holdsAny({ event, sessions }: Series, eventId: string, nowUtc: number): boolean {
  if (event?.eventId === eventId) return true;
  return sessions.some(({ own, endUtc }) => own?.eventId === eventId && endUtc > nowUtc);
}

/** Looks for the attendee's copy once they answered: from then on it is in their calendar for certain. */
async function findCopyLink(
  { outlook }: FollowPorts,
  { series, ...seats }: Pairing,
  observed: ObservedSeries,
): Promise<string | null> {
  if (series?.event?.attendeeWebLink !== null || observed.kind === 'gone') return null;
  const attendee = otherSeat(series.organizer);
  const hasAnswered = observed.sessions.some((each) => each[`${attendee}Response`] !== 'none');
  return hasAnswered ? outlook.findCopyLink(seats[attendee].personId, series.event.iCalUId) : null;
}

/** The events of single sessions that are not over. */
function readOwns(
  { outlook }: FollowPorts,
  series: Series,
  attendeeAddress: string | null,
  seenAtUtc: number,
): Promise<readonly ObservedOwn[]> {
  const ahead = series.sessions.flatMap(({ number, own, endUtc }) =>
    own !== null && endUtc > seenAtUtc ? [{ number, own }] : [],
  );
  return Promise.all(
    ahead.map(async ({ number, own }) => ({
      number,
      eventId: own.eventId,
      event: await outlook.readSession(own, series, attendeeAddress),
    })),
  );
}

function isBeingChanged({ pending }: Pairing): boolean {
  return pending.some((work) => changesOutlook(work.kind) && !work.parked);
}
