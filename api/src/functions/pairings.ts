import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import {
  acceptPairing as accept,
  answerPulse as sayHowItGoes,
  declinePairing as decline,
  withdrawPairing as withdraw,
} from '../use-cases/pairings/act-on-pairing';
import { pickPartner as pick } from '../use-cases/pairings/pick-partner';
import { previewBooking } from '../use-cases/pairings/preview-booking';
import { listMyPairings, listProgramPairings, readPairing } from '../use-cases/pairings/read-pairings';
import { retryPairingWork as retry } from '../use-cases/pairings/retry-work';
import { summarizePulse } from '../use-cases/pairings/summarize-pulse';
import { findCandidate } from '../use-cases/suggestions/find-candidate';
import { answerOf, pageAnswer, pageRequest } from './answers';

export const myPairings = endpoint(routes.myPairings, async ({ caller, ports }) =>
  answer({ items: await listMyPairings(ports, caller) }),
);

export const pickPartner = endpoint(routes.pickPartner, async ({ caller, params, body, ports }) =>
  answerOf(
    await pick(
      ports,
      (program, juniorId, seniorId) => findCandidate(ports, program, juniorId, seniorId),
      caller,
      params.programId,
      body,
    ),
  ),
);

export const bookingPreview = endpoint(routes.bookingPreview, async ({ params, query, ports }) =>
  answerOf(await previewBooking(ports, params.programId, query)),
);

export const programPairings = endpoint(routes.programPairings, async ({ params, query, ports }) =>
  pageAnswer(await listProgramPairings(ports, params.programId, pageRequest(query))),
);

export const pairing = endpoint(routes.pairing, async ({ caller, params, ports }) =>
  answerOf(await readPairing(ports, caller, params.programId, params.pairingId)),
);

export const acceptPairing = endpoint(routes.acceptPairing, async ({ caller, params, ports }) =>
  answerOf(await accept(ports, caller, params)),
);

export const declinePairing = endpoint(routes.declinePairing, async ({ caller, params, body, ports }) =>
  answerOf(await decline(ports, caller, params, body.reason)),
);

export const withdrawPairing = endpoint(routes.withdrawPairing, async ({ caller, params, body, ports }) =>
  answerOf(await withdraw(ports, caller, params, body.reason)),
);

export const answerPulse = endpoint(routes.answerPulse, async ({ caller, params, body, ports }) =>
  answerOf(await sayHowItGoes(ports, caller, params, body)),
);

export const programPulse = endpoint(routes.programPulse, async ({ params, ports }) =>
  answerOf(await summarizePulse(ports, params.programId)),
);

export const retryPairingWork = endpoint(routes.retryPairingWork, async ({ caller, params, ports }) =>
  answerOf(await retry(ports, caller, params)),
);
