import fc from 'fast-check';
import { changeEvent } from '../../../../local/graph/calendar/change-event';
import { eventInput } from '../../../../local/graph/calendar/event-input';
import type { EventRecord } from '../../../../local/graph/calendar/event-record';
import { copyIn, sendUpdates } from '../../../../local/graph/calendar/invitations';
import { newEvent } from '../../../../local/graph/calendar/new-event';
import {
  detailsOf,
  occurrencesBetween,
  originalStarts,
  type Occurrence,
} from '../../../../local/graph/calendar/occurrences';
import { cancelEvent } from '../../../../local/graph/calendar/remove-event';
import { respond } from '../../../../local/graph/calendar/respond';
import { graphDateTime } from '../../../../local/graph/calendar/zones';
import type { DirectoryUser } from '../../../../local/graph/directory';
import { GraphError } from '../../../../local/graph/graph-error';
import type { Tenant } from '../../../../local/graph/tenant';
import { tenantOfPeople } from '../../../../local/organisation/tenant-of-people';
import { makeOrgPerson } from '../../../support/graph-in-process';

const hourMs = 3_600_000;
const year = [Date.parse('2026-01-01'), Date.parse('2027-01-01')] as const;

interface Meeting {
  readonly tenant: Tenant;
  readonly organizer: DirectoryUser;
  readonly attendee: DirectoryUser;
  readonly iCalUId: string;
}

function bookedSeries(): Meeting {
  const tenant = tenantOfPeople([makeOrgPerson('ann'), makeOrgPerson('bob')], {
    seed: 1,
    clock: { now: () => new Date('2026-01-05T08:00:00Z') },
    domain: 'contoso.example',
    tenantId: '11111111-1111-4111-8111-111111111111',
    calendars: 'empty',
  });
  const [organizer, attendee] = tenant.directory.users();
  if (organizer === undefined || attendee === undefined) throw new Error('Two people were expected.');
  const input = eventInput.parse({
    subject: 'Pair',
    start: { dateTime: '2026-01-13T10:00:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-01-13T11:00:00', timeZone: 'Europe/Berlin' },
    attendees: [{ emailAddress: { address: attendee.mail ?? '' } }],
    recurrence: {
      pattern: { type: 'weekly', interval: 2, daysOfWeek: ['tuesday'], firstDayOfWeek: 'monday' },
      range: { type: 'numbered', startDate: '2026-01-13', numberOfOccurrences: 6 },
    },
  });
  const event = newEvent(tenant, organizer, input);
  tenant.calendars.put(organizer.id, event);
  sendUpdates(tenant, event, 'nothing');
  return { tenant, organizer, attendee, iCalUId: event.iCalUId };
}

const step = fc.record({
  kind: fc.constantFrom('move', 'rename', 'renameAll', 'moveAll', 'cancelOne', 'accept', 'decline', 'acceptAll'),
  which: fc.nat(5),
  hours: fc.integer({ min: -60, max: 60 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function sideOf({ tenant, iCalUId }: Meeting, user: DirectoryUser): EventRecord | undefined {
  return copyIn(tenant, user.id, iCalUId);
}

/** Does a step as its person would; what Graph refuses is left undone. */
function take(meeting: Meeting, { kind, which, hours }: Step): void {
  const { tenant, organizer, attendee } = meeting;
  const byAttendee = kind === 'accept' || kind === 'decline' || kind === 'acceptAll';
  const user = byAttendee ? attendee : organizer;
  const event = sideOf(meeting, user);
  const start = event === undefined ? undefined : [...originalStarts(event, Infinity)][which];
  if (event === undefined || start === undefined) return;
  const response = {
    answer: kind === 'decline' ? 'declined' : 'accepted',
    sendResponse: true,
    proposedNewTime: null,
  } as const;
  const patch = (original: number | null, fields: unknown): void => {
    changeEvent(tenant, user, event, original, eventInput.parse(fields));
  };
  const shifted = (from: number) => ({ dateTime: graphDateTime(from + hours * hourMs), timeZone: event.zoneIana });
  try {
    if (kind === 'accept' || kind === 'decline') respond(tenant, user, event, start, response);
    else if (kind === 'acceptAll') respond(tenant, user, event, null, response);
    else if (kind === 'cancelOne') cancelEvent(tenant, user, event, start, '');
    else if (kind === 'move') patch(start, { start: shifted(start), end: shifted(start + hourMs) });
    else if (kind === 'moveAll') patch(null, { start: shifted(event.startWallMs), end: shifted(event.endWallMs) });
    else patch(kind === 'rename' ? start : null, { subject: `Named ${hours}` });
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
  }
}

function described(one: Occurrence): string {
  return `${new Date(one.startUtcMs).toISOString()} ${detailsOf(one).subject}`;
}

describe('the two sides of a series', () => {
  test('show the same times and words, but for what the attendee declined', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const meeting = bookedSeries();
        for (const one of steps) take(meeting, one);
        const [mine, theirs] = [sideOf(meeting, meeting.organizer), sideOf(meeting, meeting.attendee)];
        if (mine === undefined || theirs === undefined) throw new Error('A side of the series is gone.');
        const declined = (one: Occurrence): boolean => detailsOf(one).attendees[0]?.status.response === 'declined';
        const held = occurrencesBetween(mine, ...year).filter((one) => !declined(one));
        const seen = occurrencesBetween(theirs, ...year).filter((one) => !detailsOf(one).isCancelled);
        expect(seen.map(described).sort()).toEqual(held.map(described).sort());
      }),
      { numRuns: 400 },
    );
  });

  test('are the same after the state was written down and read again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const meeting = bookedSeries();
        for (const one of steps) take(meeting, one);
        const before = meeting.tenant.exportState();
        meeting.tenant.importState(JSON.parse(JSON.stringify(before)));
        expect(meeting.tenant.exportState()).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
