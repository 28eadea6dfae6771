import { routes } from '../../../../api/src/contract/routes';
import { requestUrl } from '../../../../tabs/src/app/request-url';

test('parameters are filled in and encoded', () => {
  const url = requestUrl('https://api.example.org/api/', routes.pairing, {
    params: { programId: 'spring', pairingId: 'a@b.c~d~1' },
  });

  expect(url).toBe('https://api.example.org/api/programs/spring/pairings/a%40b.c~d~1');
});

test('absent query values are left out', () => {
  const params = { programId: 'spring' };

  expect(requestUrl('/api', routes.participants, { params, query: { limit: 50, continuation: undefined } })).toBe(
    '/api/programs/spring/participants?limit=50',
  );
  expect(requestUrl('/api', routes.participants, { params, query: {} })).toBe('/api/programs/spring/participants');
});

test('a parameter that is missing is a mistake in the code', () => {
  expect(() => requestUrl('/api', routes.program, {})).toThrow('needs programId');
});

test('a number is a parameter like any other', () => {
  const params = { programId: 'spring', pairingId: 'a~b~1', sessionNumber: 2 };

  expect(requestUrl('/api', routes.sessionTimes, { params })).toBe(
    '/api/programs/spring/pairings/a~b~1/sessions/2/times',
  );
});
