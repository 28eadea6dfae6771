import type { HttpTrigger } from '../../../../api/src/functions/trigger';
import { matchRoute } from '../../../../local/functions-host/http-routes';

const trigger = (method: HttpTrigger['method'], route: string): HttpTrigger => ({
  kind: 'http',
  name: 'program',
  method,
  route,
  handler: () => ({ status: 200 }),
});
const triggers = [
  trigger('GET', 'programs/{programId}'),
  trigger('GET', 'programs/defaults'),
  trigger('POST', 'programs/{programId}/rounds'),
];

test('where two routes fit, the first wins, literal or not', () => {
  expect(matchRoute(triggers, 'GET', 'programs/defaults')?.trigger.route).toBe('programs/{programId}');
});

test('parameters are decoded and case does not matter for literals', () => {
  expect(matchRoute(triggers, 'GET', 'PROGRAMS/a%7Eb')?.params).toEqual({ programId: 'a~b' });
});

test('a wrong method is no route at all', () => {
  expect(matchRoute(triggers, 'DELETE', 'programs/p1')).toBeNull();
});

test('an empty or a further segment does not match', () => {
  expect(matchRoute(triggers, 'GET', 'programs/')).toBeNull();
  expect(matchRoute(triggers, 'POST', 'programs/p1/rounds/r1')).toBeNull();
});
