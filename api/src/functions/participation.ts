import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import {
  changeOwnParticipation,
  joinProgram as join,
  readParticipation,
} from '../use-cases/participation/join-program';
import { leaveProgram as leave } from '../use-cases/participation/leave-program';
import { listParticipants } from '../use-cases/participation/list-participants';
import { participationDefaults as defaults } from '../use-cases/participation/participation-defaults';
import { suggestPartners } from '../use-cases/suggestions/suggest-partners';
import { answerOf, pageAnswer, pageRequest, versionedAnswer } from './answers';

export const participants = endpoint(routes.participants, async ({ params, query, ports }) =>
  pageAnswer(await listParticipants(ports, params.programId, pageRequest(query))),
);

export const participationDefaults = endpoint(routes.participationDefaults, async ({ caller, params, ports }) =>
  answerOf(await defaults(ports, caller, params.programId)),
);

export const participation = endpoint(routes.participation, async ({ caller, params, ports }) =>
  versionedAnswer(await readParticipation(ports, caller, params.programId)),
);

export const joinProgram = endpoint(routes.joinProgram, async ({ caller, params, body, ports }) =>
  versionedAnswer(await join(ports, caller, params.programId, body)),
);

export const changeParticipation = endpoint(
  routes.changeParticipation,
  async ({ caller, params, body, ifMatch, ports }) =>
    versionedAnswer(await changeOwnParticipation(ports, caller, params.programId, body, ifMatch)),
);

export const leaveProgram = endpoint(routes.leaveProgram, async ({ caller, params, ports }) => {
  const left = await leave(ports, caller, params.programId);
  return left.ok ? answer(undefined) : left;
});

export const suggestions = endpoint(routes.suggestions, async ({ caller, params, ports }) =>
  answerOf(await suggestPartners(ports, caller, params.programId)),
);
