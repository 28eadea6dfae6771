import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { listDeliveries } from '../use-cases/contact/list-deliveries';

export const deliveries = endpoint(routes.deliveries, async ({ ports }) => answer(await listDeliveries(ports)));
