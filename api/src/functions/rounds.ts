import { routes } from '../contract/routes';
import { endpoint } from '../http/endpoint';
import { cancel, publish } from '../use-cases/rounds/change-round';
import { changeWishes, peopleOfWishes, readWishes } from '../use-cases/rounds/pair-wishes';
import {
  listChanges,
  listLeftOut,
  listRoundPairs,
  listRounds,
  listUnstable,
  readRound,
  readWhatIf,
} from '../use-cases/rounds/read-rounds';
import { startRound as start } from '../use-cases/rounds/start-round';
import { answerOf, pageAnswer, pageRequest, versionedAnswer } from './answers';

export const rounds = endpoint(routes.rounds, async ({ params, query, ports }) =>
  pageAnswer(await listRounds(ports, params.programId, pageRequest(query))),
);

export const startRound = endpoint(routes.startRound, async ({ caller, params, ports }) =>
  answerOf(await start(ports, caller, params.programId)),
);

export const round = endpoint(routes.round, async ({ params, ports }) =>
  versionedAnswer(await readRound(ports, params.programId, params.roundId)),
);

export const roundPairs = endpoint(routes.roundPairs, async ({ params, query, ports }) =>
  pageAnswer(await listRoundPairs(ports, params.programId, params.roundId, pageRequest(query))),
);

export const roundLeftOut = endpoint(routes.roundLeftOut, async ({ params, query, ports }) =>
  pageAnswer(await listLeftOut(ports, params.programId, params.roundId, pageRequest(query))),
);

export const roundWhatIf = endpoint(routes.roundWhatIf, async ({ params, ports }) =>
  answerOf(await readWhatIf(ports, params.programId, params.roundId)),
);

export const roundUnstable = endpoint(routes.roundUnstable, async ({ params, query, ports }) =>
  pageAnswer(await listUnstable(ports, params.programId, params.roundId, pageRequest(query))),
);

export const roundChanges = endpoint(routes.roundChanges, async ({ params, query, ports }) =>
  pageAnswer(await listChanges(ports, params.programId, params.roundId, pageRequest(query))),
);

export const pairWishes = endpoint(routes.pairWishes, async ({ params, ports }) =>
  versionedAnswer(await readWishes(ports, params.programId)),
);

export const changePairWishes = endpoint(
  routes.changePairWishes,
  async ({ params, body, ifMatch, ports }) =>
    versionedAnswer(await changeWishes(ports, params.programId, body, ifMatch)),
  ({ params, body, ports }) => peopleOfWishes(ports, params.programId, body),
);

export const publishRound = endpoint(routes.publishRound, async ({ params, ifMatch, ports }) =>
  versionedAnswer(await publish(ports, params.programId, params.roundId, ifMatch)),
);

export const cancelRound = endpoint(routes.cancelRound, async ({ params, ports }) =>
  answerOf(await cancel(ports, params.programId, params.roundId)),
);
