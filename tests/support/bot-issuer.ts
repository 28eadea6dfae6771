import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const botId = '9b1d2f64-51c2-4d0e-8a67-7c2f0e4b5a19';
export const channelAddress = 'https://smba.trafficmanager.net/emea/tenant/';

/** How a token differs from a good one. */
export interface TokenVariation {
  readonly issuer?: string;
  readonly audience?: string;
  readonly serviceUrl?: string | null;
  readonly key?: 'published' | 'unknown' | 'not-endorsed' | 'forged';
  readonly algorithm?: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
  readonly notBeforeIn?: number;
}

/** An issuer of channel tokens on loopback, with its metadata and keys. */
export interface BotIssuer {
  readonly issuer: string;
  readonly metadataUrl: string;
  /** How often the keys were read, or asked for in vain. */
  reads(): number;
  /** Lets its pages fail, or answer again. */
  breakDown(isDown: boolean): void;
  token(variation?: TokenVariation): Promise<string>;
  stop(): void;
}

export async function startBotIssuer(): Promise<BotIssuer> {
  const issuer = 'https://api.botframework.example';
  const pairs = new Map<string, CryptoKey>();
  const keys: object[] = [];
  const names = { published: ['msteams', 'webchat'], 'not-endorsed': ['webchat'] };
  for (const [kid, endorsements] of Object.entries(names)) {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    pairs.set(kid, privateKey);
    keys.push({ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', endorsements });
  }
  const { privateKey: strange } = await generateKeyPair('RS256');
  pairs.set('unknown', strange).set('forged', strange);
  let reads = 0;
  let origin = '';
  let isDown = false;
  const server: Server = createServer((request, response) => {
    if (isDown) {
      reads += 1;
      response.destroy();
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/keys') {
      reads += 1;
      response.end(JSON.stringify({ keys }));
    } else response.end(JSON.stringify({ issuer, jwks_uri: `${origin}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    metadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
    reads: () => reads,
    breakDown: (down) => {
      isDown = down;
    },
    token(variation = {}) {
      const key = variation.key ?? 'published';
      const now = Math.floor(Date.now() / 1000);
      const serviceUrl = variation.serviceUrl === undefined ? channelAddress : variation.serviceUrl;
      const secret = variation.algorithm === 'HS256' ? new TextEncoder().encode('x'.repeat(32)) : pairs.get(key);
      if (secret === undefined) throw new Error(`There is no key ${key}`);
      return new SignJWT(serviceUrl === null ? {} : { serviceurl: serviceUrl })
        .setProtectedHeader({ alg: variation.algorithm ?? 'RS256', kid: key === 'forged' ? 'published' : key })
        .setIssuer(variation.issuer ?? issuer)
        .setAudience(variation.audience ?? botId)
        .setNotBefore(now + (variation.notBeforeIn ?? 0))
        .setExpirationTime(now + (variation.expiresIn ?? 3_600))
        .sign(secret);
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
