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
/** A key that is not known yet is looked for again at most this often, so that forged tokens cause no flood of requests. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Reads the keys that the OpenID metadata names and keeps them for a day; a key that is not among them makes it look again.
 *
 * @throws AppError `unavailable` where the keys cannot be read.
 */
export function publishedKeys(metadataUrl: string, nowUtc: () => number): (keyId: string) => Promise<SigningKeys> {
  let kept: { readonly keys: SigningKeys; readonly readAtUtc: number } | null = null;
  let reading: Promise<SigningKeys> | null = null;
  const read = async (): Promise<SigningKeys> => {
    const keys = await readKeys(metadataUrl);
    kept = { keys, readAtUtc: nowUtc() };
    return keys;
  };
  return (keyId) => {
    const age = kept === null ? Infinity : nowUtc() - kept.readAtUtc;
    const fresh = kept !== null && age < (kept.keys.endorsements.has(keyId) ? DAY_MS : LOOK_AGAIN_MS);
    if (kept !== null && fresh) return Promise.resolve(kept.keys);
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
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
