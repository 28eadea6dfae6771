import { impatient } from '../../../api/src/gateways/impatient-credential';

const never = new Promise<never>(() => undefined);
const token = { token: 'of-the-identity', expiresOnTimestamp: Infinity };

test('a token that comes in time is passed on', async () => {
  const scopes: unknown[] = [];
  const credential = impatient({ getToken: (scope) => (scopes.push(scope), Promise.resolve(token)) }, 5_000);
  expect(await credential.getToken('https://graph.microsoft.com/.default')).toBe(token);
  expect(scopes).toEqual(['https://graph.microsoft.com/.default']);
});

test('an endpoint of tokens that hangs, or fails, is a failure that may pass', async () => {
  await expect(impatient({ getToken: () => never }, 1).getToken('x')).rejects.toMatchObject({
    name: 'TemporaryFailure',
  });
  const failing = impatient({ getToken: () => Promise.reject(new Error('identity endpoint answered 500')) }, 5_000);
  await expect(failing.getToken('x')).rejects.toMatchObject({ name: 'TemporaryFailure', retryAfterMs: 0 });
});

test('the identity is told to give up, too', async () => {
  let signal: { readonly aborted: boolean } | undefined;
  const getToken = (_scopes: unknown, options?: { abortSignal?: { readonly aborted: boolean } }) => {
    signal = options?.abortSignal;
    return never;
  };
  await expect(impatient({ getToken }, 1).getToken('x')).rejects.toThrow();
  expect(signal?.aborted).toBe(true);
});
