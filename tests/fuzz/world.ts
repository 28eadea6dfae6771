import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes } from '../../api/src/contract/routes';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { pickPairing } from '../support/booked-pairing';
import { startBotIssuer } from '../support/bot-issuer';
import { badCredentials, botCredential, botCredentials } from './bot-credentials';
import type { ServiceFacts } from './service-request';
import type { KnownIds } from './valid-value';

/** Stands for the ETag that the caller was given last at the same address. */
export const currentEtag = '"current"';

/** As many join: enough for a round and for suggestions. */
const PARTICIPANTS = 20;

/** An API with something of every kind in it, and the ids by which requests may name it. */
export interface FuzzWorld {
  readonly api: ApiInProcess;
  /** Authorization headers by name. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Names of the credentials of people who ask; the first one is the program lead. */
  readonly callers: readonly [string, ...string[]];
  readonly known: KnownIds;
  readonly services: ServiceFacts;
  stop(): Promise<void>;
}

/** Starts the API and fills it: a draft, two open programs with participants, a round, a pairing that is asked for, one booked. */
export async function startFuzzWorld(): Promise<FuzzWorld> {
  const issuer = await startBotIssuer();
  const api = await startApiInProcess({
    people: 32,
    settings: (own) => ({
      ...own,
      // What limits callers has tests of its own.
      REQUESTS_PER_MINUTE: '1000000',
      BOT_ISSUER: issuer.issuer,
      BOT_OPENID_METADATA: issuer.metadataUrl,
    }),
  });
  const booked = await bookedPairing(api);
  const lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  const people = api.tenant.tenant.directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.employeeType !== null)
    .map((user) => user.id);
  const topics = defaultProgramSettings.topics.map((topic) => topic.id);

  const { id: draftId } = (await api.call(routes.createProgram, lead, { body: { settings: defaultProgramSettings } }))
    .body;
  const { id: programId } = (await api.call(routes.createProgram, lead, { body: { settings: defaultProgramSettings } }))
    .body;
  await api.call(routes.publishProgram, lead, { params: { programId } });
  for (const personId of people.slice(0, PARTICIPANTS)) {
    const body = {
      shares: topics.slice(0, 6),
      seeks: topics.slice(0, 6),
      languages: ['en'],
      juniorCapacity: 2,
      seniorCapacity: 2,
      pausedUntilUtc: null,
      exclusions: [],
    };
    await api.attempt(routes.joinProgram, personId, { params: { programId }, body });
  }
  const { id: roundId } = (await api.call(routes.startRound, lead, { params: { programId } })).body;
  const pairing = await askedForPairing(api, programId, people);
  const callers = [lead, pairing.juniorId, pairing.seniorId, booked.juniorId, booked.seniorId, ...people.slice(0, 2)];
  const credentials = await botCredentials(issuer, serviceUrlOf(api));
  for (const personId of callers) credentials.set(personId, `Bearer ${await api.tokenFor(personId)}`);
  return {
    api,
    credentials,
    callers: [lead, ...callers],
    known: {
      programId: [programId, programId, booked.params.programId, draftId],
      roundId: [roundId],
      pairingId: [pairing.id, booked.params.pairingId],
      personId: people,
      partnerId: people,
      exclusions: people,
      shares: topics,
      seeks: topics,
      languages: ['en', 'de', 'fr'],
      'If-Match': [currentEtag],
    },
    services: {
      tenantId: api.tenant.apiSettings['TENANT_ID'] ?? '',
      serviceUrl: serviceUrlOf(api),
      people,
      asked: pairing.approverIds.map((approverId) => ({ approverId, items: `${programId}/${pairing.id}` })),
      subscriptions: api.tenant.tenant.subscriptions
        .list()
        .map(({ id, clientState }) => ({ id, clientState: clientState ?? '' })),
      botCredential,
      badCredentials: [...badCredentials, lead],
    },
    async stop() {
      issuer.stop();
      await api.stop();
    },
  };
}

/** Two whose series stands in their calendars, in a program that asks no manager. */
async function bookedPairing(api: ApiInProcess) {
  const picked = await pickPairing(api);
  await api.call(routes.acceptPairing, picked.seniorId, { params: picked.params });
  // Past the moment in which a decision can be taken back.
  api.advance(60_000);
  await api.runUntil(async () => ((await picked.read()).state === 'booked' ? true : null));
  return picked;
}

const serviceUrlOf = ({ tenant }: ApiInProcess): string => `${tenant.origin}/connector/`;

/** The first suggestion of somebody that both take up and a manager is asked about. */
async function askedForPairing(api: ApiInProcess, programId: string, people: readonly string[]) {
  for (const personId of people) {
    const [suggestion] = (await api.call(routes.suggestions, personId, { params: { programId } })).body.items;
    if (suggestion === undefined) continue;
    const { partner, seat } = suggestion;
    const body = { partnerId: partner.id, seat };
    const { id } = (await api.call(routes.pickPartner, personId, { params: { programId }, body })).body;
    const params = { programId, pairingId: id };
    await api.call(routes.acceptPairing, partner.id, { params });
    const { approvals } = await api.runUntil(async () => {
      const { body: now } = await api.call(routes.pairing, personId, { params });
      return now.state === 'awaiting-approval' ? now : null;
    });
    const approverIds = approvals.flatMap(({ approver }) => (approver === null ? [] : [approver.id]));
    if (approverIds.length === 0) continue;
    return seat === 'junior'
      ? { id, approverIds, juniorId: personId, seniorId: partner.id }
      : { id, approverIds, juniorId: partner.id, seniorId: personId };
  }
  throw new Error('No manager is asked about anybody.');
}
