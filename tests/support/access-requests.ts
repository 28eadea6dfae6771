import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes, type RouteName } from '../../api/src/contract/routes';
import { type AccessWorld, pairOf, participationOf, type RelatedPairing } from './access-world';
import type { CallOptions } from './api-in-process';

/** A route with the object of other people that it is tried on. */
export interface AccessCase {
  /** Whose relations are tried. */
  readonly about: (world: AccessWorld) => RelatedPairing;
  /** A request that works for whoever is allowed, for one caller. */
  readonly request: (world: AccessWorld, callerId: string) => CallOptions | Promise<CallOptions>;
  /** Whom the audit log has to name; absent where the request is about nobody. */
  readonly concerns?: (world: AccessWorld) => readonly string[];
}

const awaiting = (world: AccessWorld) => world.awaiting;
const theTwo = ({ people }: RelatedPairing) => [people.self, people.partner];
const plain: AccessCase = { about: awaiting, request: () => ({}) };
const inProgram = (which: 'programId' | 'fresh' | 'empty' | 'draft', body?: unknown): AccessCase => ({
  about: awaiting,
  request: (world) => ({ params: { programId: world[which] }, ...(body !== undefined && { body }) }),
});
const inRound: AccessCase = {
  about: awaiting,
  request: ({ programId, roundId }) => ({ params: { programId, roundId } }),
};
const inPairing = (which: 'proposed' | 'awaiting' | 'booked', body?: unknown): AccessCase => ({
  about: (world) => world[which],
  request: (world) => ({
    params: { programId: world.programId, pairingId: world[which].id },
    ...(body !== undefined && { body }),
  }),
  concerns: (world) => theTwo(world[which]),
});

const booked = (world: AccessWorld) => world.booked;
const secondSession = (world: AccessWorld) => ({
  params: { programId: world.programId, pairingId: world.booked.id, sessionNumber: '2' },
});

/** How each route is tried. A new route needs a line here: real objects, so that a refusal means something. */
export const accessCases: Readonly<Record<RouteName, AccessCase>> = {
  health: plain,
  openApi: plain,
  me: plain,
  feedSettings: plain,
  changeFeedSettings: {
    about: awaiting,
    request: async ({ api }, callerId) => ({
      body: { muted: [], quietHours: null, zoneIana: 'Europe/Berlin' },
      ifMatch: (await api.call(routes.feedSettings, callerId)).etag ?? '',
    }),
  },
  findPeople: { about: awaiting, request: () => ({ query: { search: 'a' } }) },
  personPhoto: { about: awaiting, request: (world) => ({ params: { personId: world.awaiting.people.self } }) },
  personSeniority: {
    about: awaiting,
    request: (world) => ({ params: { personId: world.awaiting.people.self } }),
    concerns: ({ awaiting: { people } }) => [people.self],
  },
  directory: plain,
  syncDirectory: plain,
  deliveries: plain,
  seniorityOverrides: plain,
  overrideSeniority: {
    about: awaiting,
    request: async ({ api, leadId, awaiting: { people } }) => {
      const { body, etag } = await api.call(routes.seniorityOverrides, leadId);
      // The list as it stands, with one more: the log has to name that one alone.
      return { body: { ...body, people: [...body.people, { personId: people.self, band: 7 }] }, ifMatch: etag ?? '' };
    },
    concerns: ({ awaiting: { people } }) => [people.self],
  },
  audit: {
    about: awaiting,
    request: ({ booked: { people } }) => ({ query: { byPersonId: people.approver } }),
    concerns: ({ booked: { people } }) => [people.approver],
  },
  programs: plain,
  createProgram: { about: awaiting, request: () => ({ body: { settings: defaultProgramSettings } }) },
  program: inProgram('programId'),
  changeProgram: {
    about: awaiting,
    request: async ({ api, leadId, draft: programId }) => ({
      params: { programId },
      body: { ...defaultProgramSettings, name: 'Renamed' },
      ifMatch: (await api.call(routes.program, leadId, { params: { programId } })).etag ?? '',
    }),
  },
  publishProgram: inProgram('draft'),
  closeProgram: inProgram('fresh'),
  participants: inProgram('programId'),
  participationDefaults: inProgram('empty'),
  participation: inProgram('fresh'),
  joinProgram: inProgram('empty', participationOf(0)),
  changeParticipation: {
    about: awaiting,
    request: async ({ api, fresh: programId }, callerId) => ({
      params: { programId },
      body: participationOf(1),
      ifMatch: (await api.call(routes.participation, callerId, { params: { programId } })).etag ?? '',
    }),
  },
  leaveProgram: inProgram('fresh'),
  suggestions: inProgram('fresh'),
  rounds: inProgram('programId'),
  startRound: inProgram('fresh'),
  round: inRound,
  roundPairs: inRound,
  roundLeftOut: inRound,
  roundWhatIf: inRound,
  roundUnstable: inRound,
  roundChanges: inRound,
  pairWishes: inProgram('fresh'),
  changePairWishes: {
    about: awaiting,
    request: async ({ api, leadId, fresh: programId, awaiting: { people }, booked }) => ({
      params: { programId },
      body: { pinned: [], apart: [pairOf(booked), { juniorId: people.self, seniorId: people.partner }] },
      ifMatch: (await api.call(routes.pairWishes, leadId, { params: { programId } })).etag ?? '',
    }),
    concerns: (world) => theTwo(world.awaiting),
  },
  publishRound: {
    about: awaiting,
    request: async ({ api, leadId, programId, roundId }) => ({
      params: { programId, roundId },
      ifMatch: (await api.call(routes.round, leadId, { params: { programId, roundId } })).etag ?? '',
    }),
  },
  cancelRound: inRound,
  myPairings: plain,
  pickPartner: {
    about: awaiting,
    request: async ({ api, fresh: programId }, callerId) => {
      const { body } = await api.call(routes.suggestions, callerId, { params: { programId } });
      const partnerId = body.items[0]?.partner.id ?? '';
      return { params: { programId }, body: { partnerId, seat: body.items[0]?.seat ?? 'junior' } };
    },
  },
  bookingPreview: {
    about: awaiting,
    request: ({ programId, awaiting: { people } }) => ({
      params: { programId },
      query: { juniorId: people.self, seniorId: people.partner },
    }),
    concerns: (world) => theTwo(world.awaiting),
  },
  programPairings: inProgram('programId'),
  pairing: inPairing('awaiting'),
  acceptPairing: inPairing('proposed'),
  declinePairing: inPairing('proposed', { reason: null }),
  withdrawPairing: inPairing('awaiting', { reason: null }),
  answerPulse: inPairing('booked', { helpful: 4, again: 5 }),
  programPulse: inProgram('programId'),
  retryPairingWork: inPairing('awaiting'),
  approvals: plain,
  decideApproval: inPairing('awaiting', { decision: 'approve' }),
  approveSeveral: {
    about: awaiting,
    request: ({ programId, awaiting: { id: pairingId } }) => ({ body: { items: [{ programId, pairingId }] } }),
    concerns: (world) => theTwo(world.awaiting),
  },
  delegate: plain,
  chooseDelegate: {
    about: awaiting,
    request: async ({ api, proposed }, callerId) => ({
      body: { personId: proposed.people.partner, fromUtc: null, untilUtc: null },
      ifMatch: (await api.call(routes.delegate, callerId)).etag ?? '',
    }),
  },
  removeDelegate: {
    about: awaiting,
    request: async ({ api }, callerId) => ({ ifMatch: (await api.call(routes.delegate, callerId)).etag ?? '' }),
  },
  calendarFile: inPairing('booked'),
  sessionTimes: { about: booked, request: secondSession },
  moveSession: {
    about: booked,
    request: async (world) => {
      const { params } = secondSession(world);
      const { items } = (await world.api.call(routes.sessionTimes, world.booked.people.self, { params })).body;
      return { params, body: { startUtc: items[0]?.startUtc ?? '' } };
    },
  },
};
