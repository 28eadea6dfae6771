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
  const { programId, joined } = await openProgram(api, 1);
  for await (const [juniorId, seniorIds] of partnersOf(api, programId, joined)) {
    const [seniorId] = seniorIds;
    if (seniorId !== undefined) return pick(api, programId, juniorId, seniorId);
  }
  throw new Error('Nobody found a partner.');
}

/** The same for several pairs of one program, of whom two share their senior; nobody is in three. */
export async function pickPairings(api: ApiInProcess, count: number): Promise<readonly PickedPairing[]> {
  const { programId, joined } = await openProgram(api, 2);
  const picked: PickedPairing[] = [];
  const pairings = new Map<string, number>();
  const pairingsOf = (personId: string) => pairings.get(personId) ?? 0;
  for await (const [juniorId, seniorIds] of partnersOf(api, programId, joined)) {
    const isShared = [...pairings.values()].includes(2);
    const free = seniorIds.filter((seniorId) => pairingsOf(seniorId) < (isShared ? 1 : 2));
    const seniorId = free.find((id) => pairingsOf(id) === 1) ?? free[0];
    // The last one is for two who share.
    const isKept = picked.length === count - 1 && !isShared;
    if (seniorId === undefined || pairingsOf(juniorId) > 0 || (isKept && pairingsOf(seniorId) === 0)) continue;
    picked.push(await pick(api, programId, juniorId, seniorId));
    for (const personId of [juniorId, seniorId]) pairings.set(personId, pairingsOf(personId) + 1);
    if (picked.length === count) return picked;
  }
  throw new Error(`Only ${picked.length} of ${count} pairs were found.`);
}

/** A program that asks no manager, open and joined by everybody with so many seats of each kind. */
async function openProgram(api: ApiInProcess, seats: number) {
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
  return { programId, joined: await everybodyJoins(api, programId, seats) };
}

async function pick(api: ApiInProcess, programId: string, juniorId: string, seniorId: string): Promise<PickedPairing> {
  const picked = await api.call(routes.pickPartner, juniorId, {
    params: { programId },
    body: { partnerId: seniorId, seat: 'junior' },
  });
  const params = { programId, pairingId: picked.body.id };
  const read = async () => (await api.call(routes.pairing, juniorId, { params })).body;
  return { params, juniorId, seniorId, read };
}

/** Everybody with a mailbox shares and seeks topics that overlap with those of others. */
async function everybodyJoins(api: ApiInProcess, programId: string, seats: number): Promise<readonly string[]> {
  const topics = defaultProgramSettings.topics.map((topic) => topic.id);
  const people = api.tenant.tenant.directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.employeeType !== null);
  const joined: string[] = [];
  for (const [index, person] of people.entries()) {
    const some = (...offsets: readonly number[]) => offsets.map((offset) => topics[(index + offset) % topics.length]);
    const answer = await api.attempt(routes.joinProgram, person.id, {
      params: { programId },
      body: {
        shares: some(0, 1, 2, 3),
        seeks: some(2, 3, 4, 5),
        languages: ['en'],
        juniorCapacity: seats,
        seniorCapacity: seats,
        pausedUntilUtc: null,
        exclusions: [],
      },
    });
    if (answer.status === 201) joined.push(person.id);
  }
  return joined;
}

/** One person after the other, with the seniors in their own time zone that are suggested to them now. */
async function* partnersOf(api: ApiInProcess, programId: string, joined: readonly string[]) {
  const zoneOf = (personId: string) => api.tenant.tenant.mailboxes.get(personId)?.zoneIana;
  for (const personId of joined) {
    const { items } = (await api.call(routes.suggestions, personId, { params: { programId } })).body;
    const seniorIds = items
      .filter(({ seat, partner }) => seat === 'junior' && zoneOf(partner.id) === zoneOf(personId))
      .map(({ partner }) => partner.id);
    yield [personId, seniorIds] as const;
  }
}
