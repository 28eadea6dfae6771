import { createTokenSource, endOfToken } from '../../../../tabs/src/app/sign-in';

const start = Date.parse('2026-01-08T08:30:00Z');

/** A token that ends after a number of seconds, as the host would give it. */
const tokenUntil = (milliseconds: number) =>
  `h.${Buffer.from(JSON.stringify({ exp: milliseconds / 1000, name: 'Zoë' })).toString('base64url')}.s`;

function source() {
  let now = start;
  let asked = 0;
  const tokens = createTokenSource(
    () => {
      asked += 1;
      return Promise.resolve(tokenUntil(now + 3_600_000));
    },
    () => now,
  );
  return { tokens, asked: () => asked, advance: (milliseconds: number) => (now += milliseconds) };
}

test('a token is kept until a minute before it ends', async () => {
  const { tokens, asked, advance } = source();

  const first = await tokens.token();
  advance(58 * 60_000);
  const second = await tokens.token();
  advance(2 * 60_000);
  await tokens.token();

  expect(second).toBe(first);
  expect(asked()).toBe(2);
});

test('calls at the same time share one question to the host', async () => {
  const { tokens, asked } = source();

  await Promise.all([tokens.token(), tokens.token(), tokens.token()]);

  expect(asked()).toBe(1);
});

test('a forgotten token is asked for again', async () => {
  const { tokens, asked } = source();

  await tokens.token();
  tokens.forget();
  await tokens.token();

  expect(asked()).toBe(2);
});

test('a refusal of the host is not kept', async () => {
  let refuse = true;
  const tokens = createTokenSource(
    () => (refuse ? Promise.reject(new Error('consent')) : Promise.resolve(tokenUntil(start + 3_600_000))),
    () => start,
  );

  await expect(tokens.token()).rejects.toThrow('consent');
  refuse = false;

  await expect(tokens.token()).resolves.toContain('h.');
});

test('a token that cannot be read counts as ended', () => {
  expect(endOfToken('opaque')).toBe(0);
  expect(endOfToken('a.!!!.c')).toBe(0);
  expect(endOfToken(`a.${Buffer.from('{"exp":"never"}').toString('base64url')}.c`)).toBe(0);
});
