import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose';
import { createTokenVerifier, type TokenVerifier } from '../../../api/src/http/verify-token';

const tenantId = '0f7d2c1e-5b7a-4b52-9f43-6a1c0d3e8b21';
const otherTenant = '11111111-1111-4111-8111-111111111111';
const audience = '2f0a5a3c-0f3e-4f0b-8d5e-6a8f7c1b2d33';
const issuer = `https://login.example/${tenantId}/v2.0`;
const now = Math.floor(Date.now() / 1000);

interface KeyPair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

let keys: KeyPair;
let attacker: KeyPair;
let published: JWK[] = [];
let isDown = false;
let keyServer: Server;
let jwksUri: string;
let verify: TokenVerifier;

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  attacker = await generateKeyPair('RS256', { extractable: true });
  published = [await publicJwk(keys, 'k1')];
  keyServer = createServer((_request, response) => {
    if (isDown) response.destroy();
    else response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  jwksUri = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys`;
  verify = createTokenVerifier({ tenantId, issuer, audience, jwksUri });
});

afterAll(() => {
  keyServer.close();
  keyServer.closeAllConnections();
});

async function publicJwk(pair: KeyPair, kid: string): Promise<JWK> {
  return { ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' };
}

const goodClaims = {
  iss: issuer,
  aud: audience,
  ver: '2.0',
  tid: tenantId,
  oid: 'person-1',
  scp: 'access_as_user',
  acct: 0,
  iat: now,
  nbf: now,
  exp: now + 600,
};

type Claims = Readonly<Record<string, unknown>>;
type Header = Readonly<Record<string, unknown>>;

/** A token signed properly, whatever it says. */
function signed(claims: Claims = {}, header: Header = {}, key?: CryptoKey | Uint8Array): Promise<string> {
  return new SignJWT({ ...goodClaims, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT', ...header })
    .sign(key ?? keys.privateKey);
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const bearer = async (token: string | Promise<string>): Promise<string> => `Bearer ${await token}`;

/** Changes one of the three parts of a good token. */
async function tampered(change: (parts: string[]) => string[]): Promise<string> {
  return bearer(change((await signed()).split('.')).join('.'));
}

const badTokens: readonly [string, () => Promise<string | null> | string | null][] = [
  // What is no token.
  ['no header', () => null],
  ['an empty header', () => ''],
  ['no scheme', () => signed()],
  ['another scheme', async () => `Basic ${await signed()}`],
  ['a scheme in lower case', async () => `bearer ${await signed()}`],
  ['two tokens in one header', async () => `Bearer ${await signed()}, Bearer ${await signed()}`],
  ['a header sent twice', async () => `${await bearer(signed())},${await bearer(signed())}`],
  ['a line break', async () => `${await bearer(signed())}\r\nX: y`],
  ['a token of one megabyte', () => `Bearer ${'a'.repeat(1_048_576)}`],
  ['a signed token of one megabyte', () => bearer(signed({ padding: 'x'.repeat(1_048_576) }))],
  ['a word', () => 'Bearer token'],
  ['two parts', () => tampered(([header = '', claims = '']) => [header, claims])],
  ['four parts', () => tampered((parts) => [...parts, 'more'])],
  ['five parts as of an encrypted token', () => tampered((parts) => [...parts, 'a', 'b'])],
  ['a header that is no JSON', () => tampered(([, claims = '', signature = '']) => ['!!!', claims, signature])],
  ['an empty payload', () => tampered(([header = '', , signature = '']) => [header, '', signature])],
  // What is not signed by the issuer.
  ['alg none without signature', () => bearer(`${part({ alg: 'none', typ: 'JWT' })}.${part(goodClaims)}.`)],
  ['alg None with the signature', () => tampered(([, c = '', s = '']) => [part({ alg: 'None', kid: 'k1' }), c, s])],
  ['no alg', () => tampered(([, claims = '', s = '']) => [part({ kid: 'k1', typ: 'JWT' }), claims, s])],
  ['no signature', () => tampered(([header = '', claims = '']) => [header, claims, ''])],
  ['a changed payload', () => tampered(([h = '', , s = '']) => [h, part({ ...goodClaims, oid: 'other' }), s])],
  ['a signature cut short', () => tampered(([h = '', c = '', s = '']) => [h, c, s.slice(0, -4)])],
  ['a key of somebody else under our kid', () => bearer(signed({}, {}, attacker.privateKey))],
  ['an unknown kid', () => bearer(signed({}, { kid: 'k9' }, attacker.privateKey))],
  ['a kid that is a path', () => bearer(signed({}, { kid: '../../dev/null' }))],
  [
    'a kid that is a number',
    () => tampered(([, c = '', s = '']) => [part({ alg: 'RS256', typ: 'JWT', kid: 7 }), c, s]),
  ],
  [
    'HS256 signed with the public key',
    async () => bearer(signed({}, { alg: 'HS256' }, new TextEncoder().encode(await exportSPKI(keys.publicKey)))),
  ],
  [
    'HS256 signed with the published modulus',
    () => bearer(signed({}, { alg: 'HS256' }, Buffer.from(published[0]?.n ?? '', 'base64url'))),
  ],
  ['a shared secret', () => bearer(signed({}, { alg: 'HS256' }, new TextEncoder().encode('x'.repeat(32))))],
  [
    'PS256 where RS256 is pinned',
    async () => bearer(signed({}, { alg: 'PS256' }, (await generateKeyPair('PS256')).privateKey)),
  ],
  [
    'ES256 where RS256 is pinned',
    async () => bearer(signed({}, { alg: 'ES256' }, (await generateKeyPair('ES256')).privateKey)),
  ],
  [
    'an embedded jwk',
    async () => bearer(signed({}, { kid: 'mine', jwk: await exportJWK(attacker.publicKey) }, attacker.privateKey)),
  ],
  [
    'an embedded jwk under our kid',
    async () => bearer(signed({}, { jwk: await exportJWK(attacker.publicKey) }, attacker.privateKey)),
  ],
  [
    'a jku of their own',
    () => bearer(signed({}, { kid: 'mine', jku: 'https://evil.example/keys' }, attacker.privateKey)),
  ],
  [
    'an x5u of their own',
    () => bearer(signed({}, { kid: 'mine', x5u: 'https://evil.example/c' }, attacker.privateKey)),
  ],
  [
    'a critical header that is unknown',
    () => tampered(([, c = '', s = '']) => [part({ alg: 'RS256', kid: 'k1', crit: ['x'], x: 1 }), c, s]),
  ],
  ['another type of token', () => bearer(signed({}, { typ: 'dpop+jwt' }))],
  // What was issued for others.
  ['another tenant', () => bearer(signed({ tid: otherTenant }))],
  [
    'another tenant and its issuer',
    () => bearer(signed({ tid: otherTenant, iss: issuer.replace(tenantId, otherTenant) })),
  ],
  ['an issuer of another tenant', () => bearer(signed({ iss: issuer.replace(tenantId, otherTenant) }))],
  ['the issuer of version 1', () => bearer(signed({ iss: `https://sts.windows.net/${tenantId}/` }))],
  ['version 1 from the issuer of version 2', () => bearer(signed({ ver: '1.0' }))],
  ['version 1 throughout', () => bearer(signed({ ver: '1.0', iss: `https://sts.windows.net/${tenantId}/` }))],
  ['an issuer with a slash more', () => bearer(signed({ iss: `${issuer}/` }))],
  ['another audience', () => bearer(signed({ aud: 'another-app' }))],
  ['Microsoft Graph as its audience', () => bearer(signed({ aud: '00000003-0000-0000-c000-000000000000' }))],
  ['several audiences', () => bearer(signed({ aud: [audience, 'another-app'] }))],
  ['the audience as a URI', () => bearer(signed({ aud: `api://tab.example/${audience}` }))],
  ['another scope', () => bearer(signed({ scp: 'openid profile' }))],
  ['a scope that begins alike', () => bearer(signed({ scp: 'access_as_user_admin' }))],
  ['a list of scopes', () => bearer(signed({ scp: ['access_as_user'] }))],
  ['an app alone', () => bearer(signed({ scp: undefined, roles: ['ProgramLead'], idtyp: 'app' }))],
  ['an app alone that claims a scope', () => bearer(signed({ idtyp: 'app' }))],
  ['a guest', () => bearer(signed({ acct: 1 }))],
  ['a guest by a word', () => bearer(signed({ acct: '0' }))],
  ['roles that are no list', () => bearer(signed({ roles: 'ProgramLead' }))],
  // When it is valid.
  ['expired by one second', () => bearer(signed({ exp: Math.floor(Date.now() / 1000) - 1 }))],
  ['expired long ago', () => bearer(signed({ exp: now - 86_400 }))],
  ['an end that is a text', () => bearer(signed({ exp: String(now + 600) }))],
  ['valid only beyond the skew', () => bearer(signed({ nbf: now + 120 }))],
  ['issued in the future', () => bearer(signed({ iat: now + 120 }))],
  // What is missing.
  ...['iss', 'aud', 'ver', 'tid', 'oid', 'scp', 'acct', 'iat', 'nbf', 'exp'].map(
    (claim): [string, () => Promise<string>] => [`no ${claim}`, () => bearer(signed({ [claim]: undefined }))],
  ),
  ['an empty oid', () => bearer(signed({ oid: '' }))],
];

test('there are at least forty ways to be refused', () => {
  expect(new Set(badTokens.map(([name]) => name)).size).toBeGreaterThanOrEqual(40);
});

test('the token that they are made from is accepted', async () => {
  await expect(verify(await bearer(signed()))).resolves.toMatchObject({ personId: 'person-1', isLead: false });
});

test.each(badTokens)('%s is refused without a hint', async (_name, make) => {
  const error: unknown = await verify(await make()).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 'unauthenticated',
    message: 'Sign in again: the token is missing or not accepted.',
    errors: [],
  });
});

describe('the issuer changes its keys or cannot be reached', () => {
  afterEach(() => {
    isDown = false;
    jest.useRealTimers();
  });

  test('a new key is found by its kid, and one that is withdrawn is refused soon after', async () => {
    const verifier = createTokenVerifier({ tenantId, issuer, audience, jwksUri });
    await verifier(await bearer(signed()));
    const next = await generateKeyPair('RS256');
    const before = published;
    published = [await publicJwk(next, 'k2')];
    const fresh = await bearer(signed({ exp: now + 7_200 }, { kid: 'k2' }, next.privateKey));
    const old = await bearer(signed({ exp: now + 7_200 }));
    // Within the cool-down nobody can make the service ask again and again.
    await expect(verifier(fresh)).rejects.toMatchObject({ code: 'unauthenticated' });
    jest.useFakeTimers({
      now: Date.now() + 31_000,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
    await expect(verifier(fresh)).resolves.toMatchObject({ personId: 'person-1' });
    await expect(verifier(old)).rejects.toMatchObject({ code: 'unauthenticated' });
    published = before;
  });

  test('known keys keep working for a day without the issuer, new ones are refused', async () => {
    const verifier = createTokenVerifier({ tenantId, issuer, audience, jwksUri });
    const start = Date.now();
    await verifier(await bearer(signed()));
    isDown = true;
    const lasting = { exp: now + 10 * 86_400 };
    const at = (milliseconds: number) =>
      jest.useFakeTimers({
        now: start + milliseconds,
        doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
      });
    at(3_600_000);
    await expect(verifier(await bearer(signed(lasting)))).resolves.toMatchObject({ personId: 'person-1' });
    const unknown = await bearer(signed(lasting, { kid: 'k9' }, attacker.privateKey));
    await expect(verifier(unknown)).rejects.toMatchObject({ code: 'unauthenticated' });
    at(25 * 3_600_000);
    await expect(verifier(await bearer(signed(lasting)))).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('a service that never read a key asks for patience and lets nobody in', async () => {
    isDown = true;
    const verifier = createTokenVerifier({ tenantId, issuer, audience, jwksUri });
    await expect(verifier(await bearer(signed()))).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 5 });
  });
});
