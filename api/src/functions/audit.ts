import { routes } from '../contract/routes';
import { accepted } from '../domain/refusal';
import { endpoint } from '../http/endpoint';
import { readAudit } from '../use-cases/audit/read-audit';
import { pageAnswer, pageRequest } from './answers';

export const audit = endpoint(routes.audit, async ({ query, ports }) => {
  const { byPersonId, aboutPersonId, operation, fromUtc, untilUtc } = query;
  const filter = {
    byPersonId: byPersonId ?? null,
    aboutPersonId: aboutPersonId ?? null,
    operation: operation ?? null,
    fromUtc: fromUtc === undefined ? null : Date.parse(fromUtc),
    untilUtc: untilUtc === undefined ? null : Date.parse(untilUtc),
  };
  return pageAnswer(accepted(await readAudit(ports, filter, pageRequest(query))));
});
