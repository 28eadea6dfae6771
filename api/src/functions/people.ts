import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { findPeople as find } from '../use-cases/people/find-people';
import { personSeniority as assess } from '../use-cases/people/person-seniority';
import { answerOf } from './answers';

export const findPeople = endpoint(routes.findPeople, async ({ query, ports }) =>
  answer({ items: [...(await find(ports, query.search))] }),
);

export const personSeniority = endpoint(routes.personSeniority, async ({ params, ports }) =>
  answerOf(await assess(ports, params.personId)),
);
