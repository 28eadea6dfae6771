import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { AppError } from '../app-error';

const Metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/u }) });
const Keys = z.object({
  keys: z.array(
    z.looseObject({ kty: z.string(), kid: z.string().optional(), endorsements: z.array(z.string()).optional() }),
  ),
});

/** Signing keys as the channel publishes them. */
export interface SigningKeys {
  readonly resolve: ReturnType<typeof createLocalJWKSet>;
  /** Channels for which a key may sign, by key id; null where the key names none. */
  readonly endorsements: ReadonlyMap<string, readonly string[] | null>;
}

const DAY_MS = 86_400_000;
/** Keys that were read last are good for so much longer where they cannot be read again. */
const OUTAGE_MS = DAY_MS;
/** A key that is not known yet, or a page that did not answer, is asked for again at most this often, so that nobody causes a flood. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Reads the keys that the OpenID metadata names and keeps them for a day; a key that is not among them makes it look again.
 * During an outage of the issuer known keys keep working for another day, and no new one is accepted.
 *
 * @throws AppError `unavailable` where the keys cannot be read.
 */
export function publishedKeys(metadataUrl: string, nowUtc: () => number): (keyId: string) => Promise<SigningKeys> {
  let kept: { readonly keys: SigningKeys; readonly readAtUtc: number } | null = null;
  let failedAtUtc = -Infinity;
  let reading: Promise<SigningKeys> | null = null;
  const read = async (): Promise<SigningKeys> => {
    try {
      const keys = await readKeys(metadataUrl);
      kept = { keys, readAtUtc: nowUtc() };
      return keys;
    } catch (error) {
      failedAtUtc = nowUtc();
      throw error;
    }
  };
  /** What was read last, if it names this key and is not older than this. */
  const known = (keyId: string, oldestMs: number): SigningKeys | null =>
    kept !== null && kept.keys.endorsements.has(keyId) && nowUtc() - kept.readAtUtc < oldestMs ? kept.keys : null;
  return async (keyId) => {
    const fresh = known(keyId, DAY_MS);
    if (fresh !== null) return fresh;
    // A key that was not among those read just now is none.
    if (kept !== null && nowUtc() - kept.readAtUtc < LOOK_AGAIN_MS) return kept.keys;
    const inOutage = known(keyId, DAY_MS + OUTAGE_MS);
    if (inOutage !== null && nowUtc() - failedAtUtc < LOOK_AGAIN_MS) return inOutage;
    reading ??= read().finally(() => {
      reading = null;
    });
    try {
      return await reading;
    } catch (error) {
      const last = known(keyId, DAY_MS + OUTAGE_MS);
      if (last !== null) return last;
      throw error;
    }
  };
}

async function readKeys(metadataUrl: string): Promise<SigningKeys> {
  try {
    const { jwks_uri } = Metadata.parse(await getJson(metadataUrl));
    const { keys } = Keys.parse(await getJson(jwks_uri));
    return {
      resolve: createLocalJWKSet({ keys } as JSONWebKeySet),
      endorsements: new Map(
        keys.flatMap(({ kid, endorsements }) => (kid === undefined ? [] : [[kid, endorsements ?? null]])),
      ),
    };
  } catch (cause) {
    throw new AppError('unavailable', 'The keys of the bot channel cannot be read at the moment. Try again shortly.', {
      cause,
      retryAfterSeconds: 5,
    });
  }
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
