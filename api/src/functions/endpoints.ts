import type { RouteName } from '../contract/routes';
import type { Endpoint } from '../http/endpoint';
import { health, openApi } from './health';

/** The use case behind each route; a route without one does not compile. */
export const endpoints: Readonly<Record<RouteName, Endpoint>> = {
  health,
  openApi,
};
