import { z } from 'zod';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../support/graph-in-process';

const schedule = z.object({
  scheduleId: z.string(),
  availabilityView: z.string(),
  scheduleItems: z
    .array(z.looseObject({ status: z.string(), start: z.object({ dateTime: z.string(), timeZone: z.string() }) }))
    .optional(),
  workingHours: z.looseObject({ timeZone: z.object({ name: z.string() }) }).optional(),
  error: z.looseObject({ responseCode: z.string() }).optional(),
});

function at(dateTime: string, timeZone = 'W. Europe Standard Time') {
  return { dateTime, timeZone };
}

describe('getSchedule', () => {
  let graph: GraphInProcess;
  const book = (personId: string, start: string, end: string, more: Record<string, unknown> = {}) =>
    graph.post(`/users/${idOf(graph, personId)}/events`, { subject: 'Busy', start: at(start), end: at(end), ...more });
  const ask = async (
    schedules: string[],
    start: string,
    end: string,
    more: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) => {
    const body = { schedules, startTime: at(start), endTime: at(end), ...more };
    const reply = await graph.post(`/users/${idOf(graph, 'ann')}/calendar/getSchedule`, body, headers);
    expect(reply.status).toBe(200);
    return reply.json.value.map((one) => schedule.parse(one));
  };

  beforeEach(async () => {
    graph = await startGraph({
      people: [
        makeOrgPerson('ann'),
        makeOrgPerson('ravi', { zoneIana: 'Asia/Kolkata' }),
        makeOrgPerson('guest', { kind: 'guest', mail: 'g@partner.example' }),
      ],
    });
  });
  afterEach(() => graph.stop());

  test('shows the most occupied status of each interval', async () => {
    await book('ann', '2026-01-12T09:00:00', '2026-01-12T10:00:00');
    await book('ann', '2026-01-12T09:30:00', '2026-01-12T11:00:00', { showAs: 'tentative' });
    await book('ann', '2026-01-12T11:00:00', '2026-01-12T11:30:00', { showAs: 'workingElsewhere' });
    await book('ann', '2026-01-12T11:30:00', '2026-01-12T12:00:00', { showAs: 'oof' });
    const [ann] = await ask(['ann@contoso.example'], '2026-01-12T08:30:00', '2026-01-12T12:00:00', {
      availabilityViewInterval: 30,
    });
    expect(ann?.availabilityView).toBe('0221103');
    expect(ann?.scheduleItems?.map(({ status }) => status)).toEqual(['busy', 'tentative', 'workingElsewhere', 'oof']);
  });

  test('answers in UTC, or in the zone that is preferred', async () => {
    await book('ann', '2026-01-12T09:00:00', '2026-01-12T10:00:00');
    const span = ['2026-01-12T00:00:00', '2026-01-13T00:00:00'] as const;
    const [utc] = await ask(['ann@contoso.example'], ...span);
    expect(utc?.scheduleItems?.[0]?.start).toEqual({ dateTime: '2026-01-12T08:00:00.0000000', timeZone: 'UTC' });
    const [india] = await ask(
      ['ann@contoso.example'],
      ...span,
      {},
      { Prefer: 'outlook.timezone="India Standard Time"' },
    );
    expect(india?.scheduleItems?.[0]?.start).toEqual({
      dateTime: '2026-01-12T13:30:00.0000000',
      timeZone: 'India Standard Time',
    });
  });

  test('tells working hours, and what is wrong with an address, one by one', async () => {
    const [ravi, unknown, guest] = await ask(
      ['ravi@contoso.example', 'nobody@contoso.example', 'g@partner.example'],
      '2026-01-12T00:00:00',
      '2026-01-13T00:00:00',
    );
    expect(ravi?.workingHours?.timeZone.name).toBe('India Standard Time');
    expect(unknown).toMatchObject({ availabilityView: '', error: { responseCode: 'ErrorMailRecipientNotFound' } });
    expect(guest?.error).toBeDefined();
  });

  test('never shows what a meeting is about', async () => {
    await book('ann', '2026-01-12T09:00:00', '2026-01-12T10:00:00', {
      subject: 'Secret',
      location: { displayName: 'Hideout' },
    });
    const answer = await ask(['ann@contoso.example'], '2026-01-12T00:00:00', '2026-01-13T00:00:00');
    expect(JSON.stringify(answer)).not.toMatch(/Secret|Hideout/);
  });

  test('follows a weekly series over the change of the clocks', async () => {
    await book('ann', '2026-03-24T09:00:00', '2026-03-24T10:00:00', {
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'], firstDayOfWeek: 'monday' },
        range: { type: 'numbered', startDate: '2026-03-24', numberOfOccurrences: 2 },
      },
    });
    const [ann] = await ask(['ann@contoso.example'], '2026-03-20T00:00:00', '2026-04-10T00:00:00', {
      availabilityViewInterval: 1440,
    });
    expect(ann?.scheduleItems?.map(({ start }) => start.dateTime)).toEqual([
      '2026-03-24T08:00:00.0000000',
      '2026-03-31T07:00:00.0000000',
    ]);
  });
});
