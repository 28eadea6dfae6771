import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { describeMe } from '../use-cases/people/describe-me';

export const me = endpoint(routes.me, async ({ caller, ports }) => answer(await describeMe(ports, caller)));
