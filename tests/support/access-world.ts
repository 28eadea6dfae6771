import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import type { Relation } from '../../api/src/contract/policy';
import { routes } from '../../api/src/contract/routes';
import type { ApiInProcess } from './api-in-process';

/** A pairing with a person for every relation to it. */
export interface RelatedPairing {
  readonly id: string;
  readonly people: Readonly<Record<Relation, string>>;
}

/** A tenant in the middle of its work, with real objects of other people to reach for. */
export interface AccessWorld {
  readonly api: ApiInProcess;
  readonly leadId: string;
  /** Open, with a published round and pairings. */
  readonly programId: string;
  /** Open; everybody of `awaiting.people` has joined, and nobody is paired. */
  readonly fresh: string;
  /** Open; nobody has joined. */
  readonly empty: string;
  /** Not published. */
  readonly draft: string;
  /** A dry run that is ready. */
  readonly roundId: string;
  /** Proposed to both. */
  readonly proposed: RelatedPairing;
  /** Accepted by both, waits for managers. */
  readonly awaiting: RelatedPairing;
  /** Approved, its sessions in both calendars. */
  readonly booked: RelatedPairing;
  /** Accepted by both; the senior has no manager, so the lead is asked in their place. */
  readonly withoutManager: { readonly id: string; readonly seniorId: string };
  /** Decides for the approver of `awaiting` for now; related to nobody else. */
  readonly delegateId: string;
}

export const participationOf = (index: number) => {
  const topics = defaultProgramSettings.topics.map((topic) => topic.id);
  const at = (offset: number) => topics[(index + offset) % topics.length] ?? '';
  return {
    shares: [at(0), at(1), at(2), at(3)],
    seeks: [at(2), at(3), at(4), at(5)],
    languages: ['en'],
    juniorCapacity: 1,
    seniorCapacity: 1,
    pausedUntilUtc: null,
    exclusions: [],
  };
};

/** Brings a fresh tenant to where every kind of object exists. */
export async function buildAccessWorld(api: ApiInProcess): Promise<AccessWorld> {
  const leadId = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  await sync(api, leadId);
  const newProgram = async (name: string, open: boolean) => {
    const settings = { ...defaultProgramSettings, name };
    const { id: programId } = (await api.call(routes.createProgram, leadId, { body: { settings } })).body;
    if (open) await api.call(routes.publishProgram, leadId, { params: { programId } });
    return programId;
  };
  const programId = await newProgram('Autumn', true);
  const people = api.tenant.tenant.directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.employeeType !== null)
    .map((user) => user.id);
  const join = (program: string, personId: string) =>
    api.attempt(routes.joinProgram, personId, {
      params: { programId: program },
      body: participationOf(people.indexOf(personId)),
    });
  for (const personId of people) await join(programId, personId);

  const published = await readyRound(api, leadId, programId);
  await api.call(routes.publishRound, leadId, { params: published.params, ifMatch: published.etag });
  await api.runUntil(async () =>
    (await api.call(routes.round, leadId, { params: published.params })).body.state === 'published' ? true : null,
  );
  const { items: pairs } = (await api.call(routes.roundPairs, leadId, { params: published.params })).body;
  const busy = new Set<string>([leadId]);
  const pairings: RelatedPairing[] = [];
  for (const pair of pairs) {
    if (pairings.length === 3) break;
    const related = await relate(api, leadId, programId, [pair.junior.id, pair.senior.id], pairings.length > 0, busy);
    if (related === null) continue;
    pairings.push(related);
    for (const personId of Object.values(related.people)) busy.add(personId);
  }
  const [proposed, accepted, booked] = pairings;
  if (proposed === undefined || accepted === undefined || booked === undefined)
    throw new Error('The round made too few pairs.');
  await book(api, programId, booked);
  const awaiting = await withWhoIsAsked(api, programId, accepted, busy);
  const free = pairs.find(({ junior, senior }) => !busy.has(junior.id) && !busy.has(senior.id));
  if (free === undefined) throw new Error('No pair is left whose senior could lose their manager.');
  api.tenant.tenant.directory.update(free.senior.id, { managerId: null });
  await sync(api, leadId);
  const withoutManager = await acceptBoth(api, programId, free.junior.id, free.senior.id);
  const delegateId = unrelatedTo(api, new Set([...busy, free.junior.id, free.senior.id]));
  if (delegateId === null) throw new Error('Nobody is left to be a delegate.');
  await nameDelegate(api, awaiting.people.approver, delegateId, null);
  const dryRun = await readyRound(api, leadId, programId);
  const fresh = await newProgram('Fresh', true);
  for (const personId of people) await join(fresh, personId);
  await correctAndWish(api, leadId, fresh, booked);
  return {
    api,
    leadId,
    programId,
    fresh,
    empty: await newProgram('Empty', true),
    draft: await newProgram('Draft', false),
    roundId: dryRun.params.roundId,
    proposed,
    awaiting,
    booked,
    withoutManager,
    delegateId,
  };
}

async function sync(api: ApiInProcess, leadId: string): Promise<void> {
  await api.call(routes.syncDirectory, leadId);
  await api.runUntil(async () => ((await api.call(routes.directory, leadId)).body.state === 'ready' ? true : null));
}

/** The same pairing with an approver whose answer it still waits for: who was away has been stood in for meanwhile. */
async function withWhoIsAsked(
  api: ApiInProcess,
  programId: string,
  { id, people }: RelatedPairing,
  busy: Set<string>,
): Promise<RelatedPairing> {
  const { body } = await api.call(routes.pairing, people.self, { params: { programId, pairingId: id } });
  busy.delete(people.approver);
  const asked = body.approvals.filter(({ decision }) => decision === null).map(({ approver }) => approver?.id ?? '');
  const approver = asked.find((personId) => personId !== '' && !busy.has(personId));
  if (approver === undefined) throw new Error('Nobody is asked to approve who has no other part.');
  busy.add(approver);
  return { id, people: { ...people, approver } };
}

async function readyRound(api: ApiInProcess, leadId: string, programId: string) {
  const started = await api.call(routes.startRound, leadId, { params: { programId } });
  const params = { programId, roundId: started.body.id };
  const ready = await api.runUntil(async () => {
    const round = await api.call(routes.round, leadId, { params });
    return round.body.state === 'ready' ? round : null;
  });
  return { params, etag: ready.etag ?? '' };
}

/** Lets every manager approve, and the series be booked. */
async function book(api: ApiInProcess, programId: string, { id: pairingId, people }: RelatedPairing): Promise<void> {
  const params = { programId, pairingId };
  const read = async () => (await api.call(routes.pairing, people.self, { params })).body;
  for (const { approver } of (await read()).approvals) {
    const body = { decision: 'approve' };
    await api.call(routes.decideApproval, approver?.id ?? people.lead, { params, body });
  }
  await api.runUntil(async () => ((await read()).state === 'booked' ? true : null));
}

/** A pairing with five different people around it; null where the chart does not offer them. */
async function relate(
  api: ApiInProcess,
  leadId: string,
  programId: string,
  [juniorId, seniorId]: readonly [string, string],
  accept: boolean,
  busy: ReadonlySet<string>,
): Promise<RelatedPairing | null> {
  const { directory } = api.tenant.tenant;
  const managerId = directory.manager(juniorId)?.id ?? '';
  const managers = new Set([juniorId, seniorId].map((personId) => directory.manager(personId)?.id));
  if ([juniorId, seniorId, managerId].some((personId) => busy.has(personId) || personId === '')) return null;
  const { items } = (await api.call(routes.myPairings, juniorId)).body;
  const pairing = items.find((item) => item.partner.id === seniorId);
  if (pairing === undefined) return null;
  const approver = accept
    ? ((await acceptBoth(api, programId, juniorId, seniorId)).approvals[0]?.approver?.id ?? '')
    : managerId;
  const taken = new Set([juniorId, seniorId, approver, leadId, ...busy, ...managers]);
  const employee = unrelatedTo(api, taken);
  if (employee === null || taken.size < 4) return null;
  return { id: pairing.id, people: { self: juniorId, partner: seniorId, approver, lead: leadId, employee } };
}

/** A manager lets somebody decide in their place from now on; null is without end. */
export async function nameDelegate(api: ApiInProcess, managerId: string, personId: string, untilUtc: string | null) {
  const ifMatch = (await api.call(routes.delegate, managerId)).etag ?? '';
  await api.call(routes.chooseDelegate, managerId, { body: { personId, fromUtc: null, untilUtc }, ifMatch });
}

/** The two of a pairing by their seats. */
export const pairOf = ({ people }: RelatedPairing) => ({ juniorId: people.self, seniorId: people.partner });

/** Something that stands in the lead's lists already. */
async function correctAndWish(api: ApiInProcess, leadId: string, programId: string, booked: RelatedPairing) {
  const corrections = await api.call(routes.seniorityOverrides, leadId);
  const people = [{ personId: booked.people.employee, band: 3 }];
  const ifMatch = corrections.etag ?? '';
  await api.call(routes.overrideSeniority, leadId, { body: { ...corrections.body, people }, ifMatch });
  const params = { programId };
  const { etag } = await api.call(routes.pairWishes, leadId, { params });
  const body = { pinned: [], apart: [pairOf(booked)] };
  await api.call(routes.changePairWishes, leadId, { params, body, ifMatch: etag ?? '' });
}

/** Lets both accept, until managers are asked. */
async function acceptBoth(api: ApiInProcess, programId: string, juniorId: string, seniorId: string) {
  const { items } = (await api.call(routes.myPairings, juniorId)).body;
  const id = items.find((item) => item.partner.id === seniorId)?.id ?? '';
  const params = { programId, pairingId: id };
  for (const personId of [juniorId, seniorId]) await api.call(routes.acceptPairing, personId, { params });
  const { approvals } = await api.runUntil(async () => {
    const { body } = await api.call(routes.pairing, juniorId, { params });
    return body.state === 'awaiting-approval' ? body : null;
  });
  return { id, seniorId, approvals };
}

/** Somebody who is none of these and nobody's manager. */
function unrelatedTo(api: ApiInProcess, taken: ReadonlySet<string | undefined>): string | null {
  const { directory } = api.tenant.tenant;
  const isManager = new Set(directory.users().map((user) => directory.manager(user.id)?.id));
  const found = directory
    .users()
    .find(
      (user) =>
        user.mail !== null &&
        user.accountEnabled &&
        user.employeeType !== null &&
        !taken.has(user.id) &&
        !isManager.has(user.id),
    );
  return found?.id ?? null;
}
