import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { changeProgramSettings, close, createProgram as create, publish } from '../use-cases/programs/change-program';
import { listPrograms, readProgram } from '../use-cases/programs/read-programs';
import { versionedAnswer } from './answers';

export const programs = endpoint(routes.programs, async ({ caller, ports }) =>
  answer({ items: await listPrograms(ports, caller) }),
);

export const createProgram = endpoint(routes.createProgram, async ({ body, ports }) =>
  versionedAnswer(await create(ports, body.settings)),
);

export const program = endpoint(routes.program, async ({ caller, params, ports }) =>
  versionedAnswer(await readProgram(ports, caller, params.programId)),
);

export const changeProgram = endpoint(routes.changeProgram, async ({ params, body, ifMatch, ports }) =>
  versionedAnswer(await changeProgramSettings(ports, params.programId, body, ifMatch)),
);

export const publishProgram = endpoint(routes.publishProgram, async ({ params, ports }) =>
  versionedAnswer(await publish(ports, params.programId)),
);

export const closeProgram = endpoint(routes.closeProgram, async ({ params, ports }) =>
  versionedAnswer(await close(ports, params.programId)),
);
