import {
  idOf,
  makeOrgPerson,
  startGraph,
  type GraphInProcess,
  type GraphReply,
  type Json,
} from '../../support/graph-in-process';

const zone = 'W. Europe Standard Time';
const anns = { emailAddress: { address: 'bob@contoso.example', name: 'Bob' }, type: 'required' };

function monthly(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    subject: 'Reverse mentoring',
    body: { contentType: 'HTML', content: '<p>Agenda</p>' },
    start: { dateTime: '2026-01-13T10:00:00', timeZone: zone },
    end: { dateTime: '2026-01-13T11:00:00', timeZone: zone },
    attendees: [anns],
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: 'pairing-1',
    recurrence: {
      pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['tuesday'], index: 'second' },
      range: { type: 'numbered', startDate: '2026-01-13', numberOfOccurrences: 6, recurrenceTimeZone: zone },
    },
    ...more,
  };
}

describe('meetings', () => {
  let graph: GraphInProcess;
  let ann = '';
  let bob = '';
  beforeEach(async () => {
    graph = await startGraph({
      people: [makeOrgPerson('ann'), makeOrgPerson('bob', { zoneIana: 'America/New_York' }), makeOrgPerson('cay')],
    });
    [ann, bob] = [idOf(graph, 'ann'), idOf(graph, 'bob')];
  });
  afterEach(() => graph.stop());

  const create = (body: Record<string, unknown> = monthly()): Promise<GraphReply> =>
    graph.post(`/users/${ann}/events`, body);
  const pathOf = (userId: string, eventId: string): string => `/users/${userId}/events/${encodeURIComponent(eventId)}`;
  const instances = async (userId: string, eventId: string): Promise<Json['value']> => {
    const window = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z&$top=50';
    return (await graph.get(`${pathOf(userId, eventId)}/instances?${window}`)).json.value;
  };
  const bobsCopy = async (iCalUId: unknown): Promise<Json['value'][number] | undefined> => {
    const { json } = await graph.get(`/users/${bob}/events?$top=50`);
    return json.value.find((event) => event['iCalUId'] === iCalUId);
  };

  test('stand in both mailboxes under ids of their own, with one iCalUId and the Teams link', async () => {
    const made = await create();
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toContain(encodeURIComponent(made.json.id));
    expect(made.json).toMatchObject({
      type: 'seriesMaster',
      isOrganizer: true,
      isOnlineMeeting: true,
      responseStatus: { response: 'organizer' },
    });
    const { joinUrl } = Object(made.json['onlineMeeting']) as { joinUrl: string };
    expect(joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    const copy = await bobsCopy(made.json['iCalUId']);
    expect(copy).toMatchObject({
      isOrganizer: false,
      showAs: 'tentative',
      responseStatus: { response: 'notResponded' },
      onlineMeeting: { joinUrl },
    });
    expect(copy?.id).not.toBe(made.json.id);
    expect(copy?.['transactionId']).toBeNull();
  });

  test('repeat by the wall clock of their zone, over the change of the clocks', async () => {
    const { json } = await create();
    const starts = (await instances(ann, json.id)).map((one) => one['start']);
    expect(
      starts.map((start) => Object(start) as { dateTime: string }).map(({ dateTime }) => dateTime.slice(0, 16)),
    ).toEqual([
      '2026-01-13T09:00',
      '2026-02-10T09:00',
      '2026-03-10T09:00',
      '2026-04-14T08:00',
      '2026-05-12T08:00',
      '2026-06-09T08:00',
    ]);
  });

  test('are answered in the zone that is preferred', async () => {
    const { json } = await create();
    const reply = await graph.get(`${pathOf(ann, json.id)}?$select=start,end`, {
      Prefer: 'outlook.timezone="Asia/Kathmandu"',
    });
    expect(reply.json['start']).toEqual({ dateTime: '2026-01-13T14:45:00.0000000', timeZone: 'Asia/Kathmandu' });
  });

  describe('the transactionId', () => {
    test('creates nothing on a repeat with the same content, and answers with the first event', async () => {
      const [first, second] = [await create(), await create()];
      expect(second.status).toBe(201);
      expect(second.json.id).toBe(first.json.id);
      expect(graph.tenant.calendars.stored(ann)).toHaveLength(1);
      expect(graph.tenant.calendars.stored(bob)).toHaveLength(1);
    });

    test('refuses other content and names the event that is there', async () => {
      const first = await create();
      const other = await create(monthly({ subject: 'Another' }));
      expect(other.status).toBe(409);
      expect(other.json.error).toMatchObject({
        code: 'ErrorDuplicateTransactionId',
        '@event.existingEventId': first.json.id,
      });
    });

    test('belongs to one mailbox', async () => {
      await create();
      expect((await graph.post(`/users/${idOf(graph, 'cay')}/events`, monthly())).status).toBe(201);
    });
  });

  describe('an answer of the attendee', () => {
    test("shows in the list of the organizer and in the attendee's own calendar", async () => {
      const made = await create();
      const copy = await bobsCopy(made.json['iCalUId']);
      expect((await graph.post(`${pathOf(bob, copy?.id ?? '')}/accept`, { sendResponse: true })).status).toBe(202);
      const organizers = await graph.get(pathOf(ann, made.json.id));
      expect(organizers.json['attendees']).toMatchObject([{ status: { response: 'accepted' } }]);
      expect(await bobsCopy(made.json['iCalUId'])).toMatchObject({
        showAs: 'busy',
        responseStatus: { response: 'accepted' },
      });
    });

    test('kept to oneself does not reach the organizer', async () => {
      const made = await create();
      const copy = await bobsCopy(made.json['iCalUId']);
      await graph.post(`${pathOf(bob, copy?.id ?? '')}/tentativelyAccept`, { sendResponse: false });
      const organizers = await graph.get(pathOf(ann, made.json.id));
      expect(organizers.json['attendees']).toMatchObject([{ status: { response: 'none' } }]);
    });

    test("a decline takes the meeting out of the attendee's calendar only, with a time that suits better", async () => {
      const made = await create();
      const copy = await bobsCopy(made.json['iCalUId']);
      const proposedNewTime = {
        start: { dateTime: '2026-01-14T10:00:00', timeZone: zone },
        end: { dateTime: '2026-01-14T11:00:00', timeZone: zone },
      };
      await graph.post(`${pathOf(bob, copy?.id ?? '')}/decline`, {
        comment: 'Another time?',
        sendResponse: true,
        proposedNewTime,
      });
      expect(await bobsCopy(made.json['iCalUId'])).toBeUndefined();
      const organizers = await graph.get(pathOf(ann, made.json.id));
      expect(organizers.json['attendees']).toMatchObject([
        { status: { response: 'declined' }, proposedNewTime: { start: { dateTime: '2026-01-14T09:00:00.0000000' } } },
      ]);
    });

    test('to one occurrence leaves the others as they are', async () => {
      const made = await create();
      const copy = await bobsCopy(made.json['iCalUId']);
      const [, second] = await instances(bob, copy?.id ?? '');
      await graph.post(`${pathOf(bob, second?.id ?? '')}/decline`, {});
      expect(await instances(bob, copy?.id ?? '')).toHaveLength(5);
      const organizers = await instances(ann, made.json.id);
      expect(organizers.map((one) => one['type'])).toEqual([
        'occurrence',
        'exception',
        'occurrence',
        'occurrence',
        'occurrence',
        'occurrence',
      ]);
      expect(organizers[1]?.['attendees']).toMatchObject([{ status: { response: 'declined' } }]);
      expect(organizers[2]?.['attendees']).toMatchObject([{ status: { response: 'none' } }]);
    });
  });

  describe('a change by the organizer', () => {
    test('of the time asks everybody again', async () => {
      const made = await create();
      const copy = await bobsCopy(made.json['iCalUId']);
      await graph.post(`${pathOf(bob, copy?.id ?? '')}/accept`, {});
      const start = { dateTime: '2026-01-13T14:00:00', timeZone: zone };
      const end = { dateTime: '2026-01-13T15:00:00', timeZone: zone };
      expect((await graph.send('PATCH', pathOf(ann, made.json.id), { start, end })).status).toBe(200);
      const moved = await bobsCopy(made.json['iCalUId']);
      expect(moved).toMatchObject({
        id: copy?.id,
        start: { dateTime: '2026-01-13T13:00:00.0000000' },
        responseStatus: { response: 'notResponded' },
        showAs: 'tentative',
      });
      const organizers = await graph.get(pathOf(ann, made.json.id));
      expect(organizers.json['attendees']).toMatchObject([{ status: { response: 'none' } }]);
    });

    test('of one occurrence makes it an exception in both mailboxes', async () => {
      const made = await create();
      const [, second] = await instances(ann, made.json.id);
      const start = { dateTime: '2026-02-12T16:00:00', timeZone: zone };
      const end = { dateTime: '2026-02-12T17:00:00', timeZone: zone };
      const patched = await graph.send('PATCH', pathOf(ann, second?.id ?? ''), { start, end });
      expect(patched.json).toMatchObject({
        id: second?.id,
        type: 'exception',
        seriesMasterId: made.json.id,
        originalStart: '2026-02-10T09:00:00.000Z',
      });
      const copy = await bobsCopy(made.json['iCalUId']);
      const bobs = await instances(bob, copy?.id ?? '');
      expect(bobs[1]).toMatchObject({ type: 'exception', start: { dateTime: '2026-02-12T15:00:00.0000000' } });
      expect(bobs).toHaveLength(6);
    });

    test('of what a declined occurrence says leaves it declined', async () => {
      const made = await create();
      const copy = await bobsCopy(made.json['iCalUId']);
      const [first] = await instances(bob, copy?.id ?? '');
      await graph.post(`${pathOf(bob, first?.id ?? '')}/decline`, {});
      await graph.send('PATCH', pathOf(ann, made.json.id), { categories: ['Vice Versa'] });
      expect(await instances(bob, copy?.id ?? '')).toHaveLength(5);
    });

    test('of a declined occurrence to another time asks again', async () => {
      const made = await create();
      const copy = await bobsCopy(made.json['iCalUId']);
      const [first] = await instances(bob, copy?.id ?? '');
      await graph.post(`${pathOf(bob, first?.id ?? '')}/decline`, {});
      const [organizers] = await instances(ann, made.json.id);
      const start = { dateTime: '2026-01-15T10:00:00', timeZone: zone };
      const end = { dateTime: '2026-01-15T11:00:00', timeZone: zone };
      await graph.send('PATCH', pathOf(ann, organizers?.id ?? ''), { start, end });
      const bobs = await instances(bob, copy?.id ?? '');
      expect(bobs[0]).toMatchObject({
        start: { dateTime: '2026-01-15T09:00:00.0000000' },
        responseStatus: { response: 'notResponded' },
      });
    });

    test('an occurrence cannot pass its neighbour', async () => {
      const made = await create();
      const [, second] = await instances(ann, made.json.id);
      const start = { dateTime: '2026-03-11T10:00:00', timeZone: zone };
      const end = { dateTime: '2026-03-11T11:00:00', timeZone: zone };
      const reply = await graph.send('PATCH', pathOf(ann, second?.id ?? ''), { start, end });
      expect(reply).toMatchObject({ status: 400, json: { error: { code: 'ErrorOccurrenceCrossingBoundary' } } });
    });

    test('of the body without the meeting in it turns the meeting off; with it, it stays', async () => {
      const made = await create();
      const { content } = Object(made.json['body']) as { content: string };
      const kept = await graph.send('PATCH', pathOf(ann, made.json.id), {
        body: { contentType: 'html', content: content.replace('Agenda', 'New agenda') },
      });
      expect(kept.json).toMatchObject({
        isOnlineMeeting: true,
        bodyPreview: expect.stringContaining('New agenda') as string,
      });
      const lost = await graph.send('PATCH', pathOf(ann, made.json.id), {
        body: { contentType: 'html', content: '<p>Only text</p>' },
      });
      expect(lost.json).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
      expect(await bobsCopy(made.json['iCalUId'])).toMatchObject({ isOnlineMeeting: false });
    });

    test('of the attendees invites the new one and calls it off for the other', async () => {
      const made = await create();
      const cay = { emailAddress: { address: 'cay@contoso.example', name: 'Cay' }, type: 'required' };
      await graph.send('PATCH', pathOf(ann, made.json.id), { attendees: [cay] });
      expect(await bobsCopy(made.json['iCalUId'])).toMatchObject({ isCancelled: true, showAs: 'free' });
      expect(graph.tenant.calendars.stored(idOf(graph, 'cay'))).toHaveLength(1);
    });

    test('with an old ETag is refused', async () => {
      const made = await create();
      const etag = String(made.json['@odata.etag']);
      expect(
        (await graph.send('PATCH', pathOf(ann, made.json.id), { subject: 'One' }, { 'If-Match': etag })).status,
      ).toBe(200);
      expect(
        (await graph.send('PATCH', pathOf(ann, made.json.id), { subject: 'Two' }, { 'If-Match': etag })).status,
      ).toBe(412);
    });
  });

  describe('calling it off', () => {
    test('removes the meeting from the organizer and strikes it out for the attendee', async () => {
      const made = await create();
      expect((await graph.post(`${pathOf(ann, made.json.id)}/cancel`, { comment: 'Sorry' })).status).toBe(202);
      expect((await graph.get(pathOf(ann, made.json.id))).status).toBe(404);
      expect(await bobsCopy(made.json['iCalUId'])).toMatchObject({
        isCancelled: true,
        subject: 'Canceled: Reverse mentoring',
        showAs: 'free',
      });
    });

    test('of one occurrence leaves the others', async () => {
      const made = await create();
      const [, , third] = await instances(ann, made.json.id);
      await graph.post(`${pathOf(ann, third?.id ?? '')}/cancel`, {});
      expect(await instances(ann, made.json.id)).toHaveLength(5);
      const copy = await bobsCopy(made.json['iCalUId']);
      expect((await instances(bob, copy?.id ?? '')).map((one) => one['isCancelled'])).toEqual([
        false,
        false,
        true,
        false,
        false,
        false,
      ]);
      const master = await graph.get(`${pathOf(ann, made.json.id)}?$select=cancelledOccurrences`);
      expect(master.json['cancelledOccurrences']).toEqual([`OID.${made.json.id}.2026-03-10`]);
    });

    test('is not for the attendee, who can only tidy their own calendar', async () => {
      const made = await create();
      const copy = await bobsCopy(made.json['iCalUId']);
      expect((await graph.post(`${pathOf(bob, copy?.id ?? '')}/cancel`, {})).status).toBe(400);
      expect((await graph.send('DELETE', pathOf(bob, copy?.id ?? ''))).status).toBe(204);
      expect((await graph.get(pathOf(ann, made.json.id))).status).toBe(200);
    });

    test('by deleting tells the attendees too', async () => {
      const made = await create();
      expect((await graph.send('DELETE', pathOf(ann, made.json.id))).status).toBe(204);
      expect(await bobsCopy(made.json['iCalUId'])).toMatchObject({ isCancelled: true });
    });
  });

  test('carry an extended property by which they are found', async () => {
    const id = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Pairing';
    const made = await create(monthly({ singleValueExtendedProperties: [{ id, value: 'p-1' }] }));
    await create(monthly({ transactionId: 'pairing-2' }));
    const filter = `singleValueExtendedProperties/any(p:p/id eq '${id}' and p/value eq 'p-1')`;
    const found = await graph.get(`/users/${ann}/events?$filter=${encodeURIComponent(filter)}&$select=id`);
    expect(found.json.value.map((event) => event.id)).toEqual([made.json.id]);
    const expanded = await graph.get(
      `${pathOf(ann, made.json.id)}?$select=id&$expand=singleValueExtendedProperties($filter=id eq '${id}')`,
    );
    expect(expanded.json['singleValueExtendedProperties']).toEqual([{ id, value: 'p-1' }]);
  });

  test('stand in the calendar view, ten to a page unless more are asked for', async () => {
    await create(
      monthly({
        recurrence: {
          pattern: { type: 'daily', interval: 1 },
          range: { type: 'numbered', startDate: '2026-01-13', numberOfOccurrences: 25 },
        },
      }),
    );
    let next: string | undefined =
      `/users/${bob}/calendarView?startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-03-01T00:00:00Z&$select=subject,start&$orderby=start/dateTime`;
    const sizes: number[] = [];
    while (next !== undefined) {
      const { json }: { json: Json } = await graph.get(next);
      sizes.push(json.value.length);
      next = json['@odata.nextLink'];
    }
    expect(sizes).toEqual([10, 10, 5]);
  });

  test('survive a restart with everything that happened to them', async () => {
    const made = await create();
    const [, second] = await instances(ann, made.json.id);
    await graph.send('PATCH', pathOf(ann, second?.id ?? ''), { subject: 'Moved on' });
    const before = await instances(ann, made.json.id);
    graph.tenant.importState(JSON.parse(JSON.stringify(graph.tenant.exportState())));
    expect(await instances(ann, made.json.id)).toEqual(before);
    expect((await create()).json.id).toBe(made.json.id);
  });
});
