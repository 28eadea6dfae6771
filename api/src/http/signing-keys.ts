import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** Keys that were read last are good for so long where the issuer cannot be reached. */
const OUTAGE_MS = 24 * 3_600_000;

/** No keys are known and none can be read. */
export class KeysUnreachable extends Error {
  override readonly name = 'KeysUnreachable';
}

/**
 * The issuer's published keys: read again every ten minutes, and at once for a key id that is not known, at most every
 * thirty seconds. During an outage of the issuer the keys read last keep working for a day, and no new one is accepted.
 *
 * @param now milliseconds; the age of what was read counts from it.
 */
export function createSigningKeys(jwksUri: string, now: () => number = () => Date.now()): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 5_000 });
  let readAt = 0;
  return async (header, token) => {
    try {
      const key = await remote(header, token);
      if (remote.fresh) readAt = now();
      return key;
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
      const last = remote.jwks();
      if (last === undefined || now() - readAt > OUTAGE_MS) throw new KeysUnreachable('No signing keys', { cause });
      return createLocalJWKSet(last)(header, token);
    }
  };
}
