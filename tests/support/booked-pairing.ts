import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import type { Pairing } from '../../api/src/contract/pairing';
import { routes } from '../../api/src/contract/routes';
import type { ApiInProcess } from './api-in-process';

/** A pairing of two colleagues, the junior's own pick. */
export interface PickedPairing {
  readonly params: { readonly programId: string; readonly pairingId: string };
  readonly juniorId: string;
  readonly seniorId: string;
  /** The pairing as its junior sees it now. */
  read(): Promise<Pairing>;
}

/** A pairing whose series stands in both calendars; the junior organizes it. */
export type BookedPairing = PickedPairing;

/** Brings two colleagues together and has their series booked. */
export async function bookPairing(api: ApiInProcess): Promise<BookedPairing> {
  const picked = await pickPairing(api);
  await api.call(routes.acceptPairing, picked.seniorId, { params: picked.params });
  await api.runUntil(async () => ((await picked.read()).state === 'booked' ? true : null));
  return picked;
}

/** Brings two colleagues together by the junior's own pick, in a program that asks no manager; the senior has yet to accept. */
export async function pickPairing(api: ApiInProcess): Promise<PickedPairing> {
  const lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  await api.call(routes.syncDirectory, lead);
  await api.runUntil(async () => ((await api.call(routes.directory, lead)).body.state === 'ready' ? true : null));
  const approval = { ...defaultProgramSettings.approval, approvers: 'none' as const };
  // Short and frequent, so that calendars hold it.
  const series = { ...defaultProgramSettings.series, durationMinutes: 30, cadence: 'biweekly' as const };
  const created = await api.call(routes.createProgram, lead, {
    body: { settings: { ...defaultProgramSettings, approval, series } },
  });
  const programId = created.body.id;
  await api.call(routes.publishProgram, lead, { params: { programId } });
  const joined = await everybodyJoins(api, programId);
  const [juniorId, seniorId] = await pick(api, programId, joined);
  const picked = await api.call(routes.pickPartner, juniorId, {
    params: { programId },
    body: { partnerId: seniorId, seat: 'junior' },
  });
  const params = { programId, pairingId: picked.body.id };
  const read = async () => (await api.call(routes.pairing, juniorId, { params })).body;
  return { params, juniorId, seniorId, read };
}

/** Everybody with a mailbox shares and seeks topics that overlap with those of others. */
async function everybodyJoins(api: ApiInProcess, programId: string): Promise<readonly string[]> {
  const topics = defaultProgramSettings.topics.map((topic) => topic.id);
  const people = api.tenant.tenant.directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.userType === 'Member');
  const joined: string[] = [];
  for (const [index, person] of people.entries()) {
    const some = (...offsets: readonly number[]) => offsets.map((offset) => topics[(index + offset) % topics.length]);
    const answer = await api.attempt(routes.joinProgram, person.id, {
      params: { programId },
      body: {
        shares: some(0, 1, 2, 3),
        seeks: some(2, 3, 4, 5),
        languages: ['en'],
        juniorCapacity: 1,
        seniorCapacity: 1,
        pausedUntilUtc: null,
        exclusions: [],
      },
    });
    if (answer.status === 201) joined.push(person.id);
  }
  return joined;
}

/** The first who finds a senior in their own time zone, and that senior. */
async function pick(
  api: ApiInProcess,
  programId: string,
  joined: readonly string[],
): Promise<readonly [string, string]> {
  const zoneOf = (personId: string) => api.tenant.tenant.mailboxes.get(personId)?.zoneIana;
  for (const personId of joined) {
    const { items } = (await api.call(routes.suggestions, personId, { params: { programId } })).body;
    const senior = items.find(({ seat, partner }) => seat === 'junior' && zoneOf(partner.id) === zoneOf(personId));
    if (senior !== undefined) return [personId, senior.partner.id];
  }
  throw new Error('Nobody found a partner.');
}
