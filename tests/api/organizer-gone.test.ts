import { routes } from '../../api/src/contract/routes';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { bookPairing, type BookedPairing } from '../support/booked-pairing';

jest.setTimeout(240_000);

let api: ApiInProcess;
let booked: BookedPairing;

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
  booked = await bookPairing(api);
  await api.runUntil(() => Promise.resolve(api.tenant.tenant.subscriptions.list().length > 0 ? true : null));
});

afterAll(() => api.stop());

const standsFor = (personId: string) =>
  api.tenant.tenant.calendars.stored(personId).filter(({ recurrence }) => recurrence !== null).length;

test('the organizer leaves the company: the other keeps no meeting that nobody can cancel, and the mailbox is watched no more', async () => {
  expect(standsFor(booked.seniorId)).toBe(1);
  api.tenant.tenant.directory.remove(booked.juniorId, 'deleted');
  const lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  // Until the org chart is read again the mailbox is only gone, which ends nothing and stops nothing.
  await api.runTimers().catch(() => undefined);
  await api.call(routes.syncDirectory, lead);
  await api.runUntil(() => Promise.resolve(standsFor(booked.seniorId) === 0 ? true : null));
  await api.runUntil(async () => {
    api.advance(3_600_000);
    await api.runTimers().catch(() => undefined);
    return api.tenant.tenant.subscriptions.list().length === 0 ? true : null;
  });
  const { body } = await api.call(routes.programPairings, lead, { params: { programId: booked.params.programId } });
  expect(body.items).toMatchObject([{ state: 'withdrawn', parked: [] }]);
});
