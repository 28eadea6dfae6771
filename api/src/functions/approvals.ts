import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { approveSeveral as approveAll } from '../use-cases/approvals/approve-several';
import { decideApproval as decide } from '../use-cases/approvals/decide-approval';
import {
  chooseDelegate as choose,
  readDelegate,
  removeDelegate as remove,
} from '../use-cases/approvals/delegate-settings';
import { listApprovals } from '../use-cases/approvals/list-approvals';
import { answerOf, versionedAnswer } from './answers';

export const approvals = endpoint(routes.approvals, async ({ caller, ports }) =>
  answer(await listApprovals(ports, caller)),
);

export const decideApproval = endpoint(routes.decideApproval, async ({ caller, params, body, ports }) =>
  answerOf(await decide(ports, caller, params, body)),
);

export const approveSeveral = endpoint(routes.approveSeveral, async ({ caller, body, ports }) =>
  answer(await approveAll(ports, caller, body.items)),
);

export const delegate = endpoint(routes.delegate, async ({ caller, ports }) => {
  const { value, etag } = await readDelegate(ports, caller);
  return answer(value, etag);
});

export const chooseDelegate = endpoint(routes.chooseDelegate, async ({ caller, body, ifMatch, ports }) =>
  versionedAnswer(await choose(ports, caller, body, ifMatch)),
);

export const removeDelegate = endpoint(routes.removeDelegate, async ({ caller, ifMatch, ports }) =>
  versionedAnswer(await remove(ports, caller, ifMatch)),
);
