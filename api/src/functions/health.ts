import { routes } from '../contract/routes';
import { answer, openEndpoint } from '../http/endpoint';
import { openApiDocument } from '../http/openapi';

export const health = openEndpoint(routes.health, () => Promise.resolve(answer({ status: 'ok' as const })));

/** Made once: anybody may ask for it, as often as they like. */
let document: ReturnType<typeof openApiDocument> | undefined;

export const openApi = openEndpoint(routes.openApi, () => {
  document ??= openApiDocument();
  return Promise.resolve(answer(document));
});
