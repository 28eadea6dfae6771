import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { decideApproval as decide } from '../use-cases/approvals/decide-approval';
import { listApprovals } from '../use-cases/approvals/list-approvals';
import { answerOf } from './answers';

export const approvals = endpoint(routes.approvals, async ({ caller, ports }) =>
  answer(await listApprovals(ports, caller)),
);

export const decideApproval = endpoint(routes.decideApproval, async ({ caller, params, body, ports }) =>
  answerOf(await decide(ports, caller, params, body)),
);
