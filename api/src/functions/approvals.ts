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
import { answerOf } from './answers';

export const approvals = endpoint(routes.approvals, async ({ caller, ports }) =>
  answer(await listApprovals(ports, caller)),
);

export const decideApproval = endpoint(routes.decideApproval, async ({ caller, params, body, ports }) =>
  answerOf(await decide(ports, caller, params, body)),
);

export const approveSeveral = endpoint(routes.approveSeveral, async ({ caller, body, ports }) =>
  answer(await approveAll(ports, caller, body.items)),
);

export const delegate = endpoint(routes.delegate, async ({ caller, ports }) =>
  answer(await readDelegate(ports, caller)),
);

export const chooseDelegate = endpoint(routes.chooseDelegate, async ({ caller, body, ports }) =>
  answerOf(await choose(ports, caller, body)),
);

export const removeDelegate = endpoint(routes.removeDelegate, async ({ caller, ports }) =>
  answer(await remove(ports, caller)),
);
