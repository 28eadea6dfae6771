import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { openApiDocument } from '../http/openapi';

export const health = endpoint(routes.health, () => Promise.resolve(answer({ status: 'ok' as const })));

export const openApi = endpoint(routes.openApi, () => Promise.resolve(answer(openApiDocument())));
