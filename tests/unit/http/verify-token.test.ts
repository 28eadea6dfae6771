import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { AppError } from '../../../api/src/http/app-error';
import { createTokenVerifier, type TokenVerifier } from '../../../api/src/http/verify-token';

const tenantId = '0f7d2c1e-5b7a-4b52-9f43-6a1c0d3e8b21';
const audience = '2f0a5a3c-0f3e-4f0b-8d5e-6a8f7c1b2d33';
const issuer = `https://login.example/${tenantId}/v2.0`;

let keyServer: Server;
let privateKey: CryptoKey;
let verify: TokenVerifier;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  privateKey = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  keyServer = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  const jwksUri = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys`;
  verify = createTokenVerifier({ tenantId, issuer, audience, jwksUri });
});

afterAll(() => {
  keyServer.close();
  keyServer.closeAllConnections();
});

const goodClaims = { ver: '2.0', tid: tenantId, oid: 'person-1', scp: 'access_as_user', acct: 0 };

interface Variation {
  readonly claims?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  readonly key?: CryptoKey | Uint8Array;
  readonly alg?: string;
  readonly expires?: number;
  readonly notBefore?: number;
}

function token(variation: Variation = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...goodClaims, ...variation.claims })
    .setProtectedHeader({ alg: variation.alg ?? 'RS256', kid: 'k1', typ: 'JWT' })
    .setIssuer(variation.issuer ?? issuer)
    .setAudience(variation.audience ?? audience)
    .setIssuedAt(now)
    .setNotBefore(variation.notBefore ?? now)
    .setExpirationTime(variation.expires ?? now + 600)
    .sign(variation.key ?? privateKey);
}

test('a good token names the caller, who is no lead without the role', async () => {
  const caller = await verify(`Bearer ${await token()}`);
  expect(caller).toEqual({ tenantId, personId: 'person-1', isLead: false });
});

test('the app role makes a lead', async () => {
  const caller = await verify(`Bearer ${await token({ claims: { roles: ['ProgramLead'] } })}`);
  expect(caller.isLead).toBe(true);
});

const now = Math.floor(Date.now() / 1000);
test.each<[string, Variation]>([
  ['of another tenant', { claims: { tid: '11111111-1111-4111-8111-111111111111' } }],
  ['of another issuer', { issuer: 'https://login.example/other/v2.0' }],
  ['for another audience', { audience: 'another-app' }],
  ['without the scope', { claims: { scp: 'openid profile' } }],
  ['of an app alone', { claims: { scp: undefined, roles: ['ProgramLead'] } }],
  ['of version 1', { claims: { ver: '1.0' } }],
  ['of a guest', { claims: { acct: 1 } }],
  ['without an object id', { claims: { oid: undefined } }],
  ['that expired', { expires: now - 120 }],
  ['that is not valid yet', { notBefore: now + 600 }],
  ['signed with a shared secret', { alg: 'HS256', key: new TextEncoder().encode('x'.repeat(32)) }],
])('a token %s is refused without a hint', async (_name, variation) => {
  const attempt = verify(`Bearer ${await token(variation)}`);
  await expect(attempt).rejects.toMatchObject({
    code: 'unauthenticated',
    message: 'Sign in again: the token is missing or not accepted.',
  });
});

test('a token signed by another key is refused', async () => {
  const other = await generateKeyPair('RS256');
  await expect(verify(`Bearer ${await token({ key: other.privateKey })}`)).rejects.toBeInstanceOf(AppError);
});

test.each([[null], [''], ['Bearer '], ['Basic abc'], ['Bearer not-a-token'], [`Bearer ${'a'.repeat(20_000)}`]])(
  'the header %p is refused',
  async (header) => {
    await expect(verify(header)).rejects.toMatchObject({ code: 'unauthenticated' });
  },
);
