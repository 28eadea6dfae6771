import { routes } from '../contract/routes';
import { answer, openEndpoint } from '../http/endpoint';
import { openApiDocument } from '../http/openapi';

export const health = openEndpoint(routes.health, () => Promise.resolve(answer({ status: 'ok' as const })));

export const openApi = openEndpoint(routes.openApi, () => Promise.resolve(answer(openApiDocument())));
