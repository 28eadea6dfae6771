import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { findPeople as find } from '../use-cases/people/find-people';
import { personPhoto as readPhoto } from '../use-cases/people/person-photo';
import { personSeniority as assess } from '../use-cases/people/person-seniority';
import { answerOf } from './answers';

export const findPeople = endpoint(routes.findPeople, async ({ query, ports }) =>
  answer({ items: [...(await find(ports, query.search))] }),
);

export const personPhoto = endpoint(routes.personPhoto, async ({ params, ports }) =>
  answer(await readPhoto(ports, params.personId)),
);

export const personSeniority = endpoint(routes.personSeniority, async ({ params, ports }) =>
  answerOf(await assess(ports, params.personId)),
);
