import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes } from '../../api/src/contract/routes';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import type { KnownIds } from './valid-value';

/** Stands for the ETag that the caller was given last at the same path. */
export const currentEtag = '"current"';

/** An API with something of every kind in it, and the ids by which requests may name it. */
export interface FuzzWorld {
  readonly api: ApiInProcess;
  /** People who ask; the first one is the program lead. */
  readonly callers: readonly string[];
  readonly known: KnownIds;
}

/** Starts the API and fills it: a draft, two open programs with participants, a round, a pairing. */
export async function startFuzzWorld(): Promise<FuzzWorld> {
  const api = await startApiInProcess({
    people: 60,
    // What limits callers has tests of its own.
    settings: (own) => ({ ...own, REQUESTS_PER_MINUTE: '1000000' }),
  });
  const lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  await api.call(routes.syncDirectory, lead);
  await api.runUntil(async () => ((await api.call(routes.directory, lead)).body.state === 'ready' ? true : null));
  const people = api.tenant.tenant.directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.employeeType !== null)
    .map((user) => user.id);
  const topics = defaultProgramSettings.topics.map((topic) => topic.id);

  const programIds: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const created = await api.call(routes.createProgram, lead, { body: { settings: defaultProgramSettings } });
    programIds.push(created.body.id);
  }
  const [programId = '', secondId = ''] = programIds;
  await api.call(routes.publishProgram, lead, { params: { programId } });
  await api.call(routes.publishProgram, lead, { params: { programId: secondId } });
  for (const personId of people) {
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
  const pairing = await anyPairing(api, programId, people);
  return {
    api,
    callers: [lead, pairing.juniorId, pairing.seniorId, ...people.slice(0, 3)],
    known: {
      programId: programIds,
      roundId: [roundId],
      pairingId: [pairing.id],
      personId: people,
      partnerId: people,
      exclusions: people,
      shares: topics,
      seeks: topics,
      languages: ['en', 'de', 'fr'],
      'If-Match': [currentEtag],
    },
  };
}

/** The first suggestion that somebody gets, taken up. */
async function anyPairing(api: ApiInProcess, programId: string, people: readonly string[]) {
  for (const personId of people) {
    const [suggestion] = (await api.call(routes.suggestions, personId, { params: { programId } })).body.items;
    if (suggestion === undefined) continue;
    const { partner, seat } = suggestion;
    const body = { partnerId: partner.id, seat };
    const { id } = (await api.call(routes.pickPartner, personId, { params: { programId }, body })).body;
    return seat === 'junior'
      ? { id, juniorId: personId, seniorId: partner.id }
      : { id, juniorId: partner.id, seniorId: personId };
  }
  throw new Error('Nobody in the company has a suggestion.');
}
