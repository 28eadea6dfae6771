import type { CalendarFile as CalendarFileShape } from '../../contract/session';
import { calendarFile } from '../../domain/icalendar/calendar-file';
import type { Pairing } from '../../domain/pairing/pairing';
import { hasEnded, holders } from '../../domain/pairing/states';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import type { PairingAddress } from '../pairings/act-on-pairing';
import { noSuchPairing, visibleSeat } from '../pairings/visible-pairing';
import { personCard } from '../people/person-card';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';

/**
 * The sessions as a file for any calendar: the only way into one for a pair whose mailboxes take no events. Once the pairing has ended it takes
 * out what lies ahead of that.
 */
export async function readCalendarFile(
  ports: Pick<Ports, 'clock' | 'org' | 'programs' | 'pairings'>,
  caller: Caller,
  { programId, pairingId }: PairingAddress,
): Promise<Outcome<CalendarFileShape>> {
  const [org, program, read] = await Promise.all([
    ports.org.current(),
    ports.programs.read(programId),
    ports.pairings.read(programId, pairingId),
  ]);
  const pairing = read?.value ?? null;
  if (program === null || pairing === null || visibleSeat(pairing, caller, 'calendarFile') === null)
    return noSuchPairing;
  const { series } = pairing;
  if (series === null || (series.event === null && series.byFile !== true)) {
    return refused('wrong-state', 'No sessions are booked yet, so there is nothing to add to a calendar.');
  }
  const names = holders(pairing).map(({ personId }) => personCard(org, personId).displayName);
  const text = calendarFile({
    zoneIana: series.zoneIana,
    stampUtc: ports.clock.nowUtc(),
    // Every change of the sessions is on the timeline, which only grows.
    sequence: pairing.timeline.length,
    events: series.sessions.map((session) => ({
      uid: `${programId}.${pairingId}.${session.number}@vice-versa`,
      startUtc: session.startUtc,
      endUtc: session.endUtc,
      summary: `${program.value.settings.name}: ${names.join(' and ')}`,
      description: `Session ${session.number} of ${series.sessions.length}. Move it in Vice Versa in Teams, then add this file again.`,
      cancelled: session.cancelled || endedBefore(pairing, session.startUtc),
    })),
  });
  return accepted({ fileName: 'vice-versa-sessions.ics', text });
}

function endedBefore(pairing: Pairing, startUtc: number): boolean {
  return hasEnded(pairing) && startUtc > (pairing.ending?.atUtc ?? 0);
}
