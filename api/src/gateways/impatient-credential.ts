import type { AccessToken, TokenCredential } from '@azure/identity';
import { TemporaryFailure } from '../use-cases/ports/temporary-failure';

/**
 * The same identity, which gives up a token that does not come in time: otherwise an endpoint of tokens that hangs would hang
 * every call, before the deadline of the call itself begins.
 *
 * Its tokens are asked for anew by each call; the identity keeps those that still count.
 *
 * @throws TemporaryFailure from `getToken` where no token came in time, for whatever reason.
 */
export function impatient(credential: TokenCredential, timeoutMs: number): TokenCredential {
  return {
    async getToken(scopes, options = {}) {
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const token = credential.getToken(scopes, { ...options, abortSignal: deadline });
        return await Promise.race([token, aborted(deadline)]);
      } catch (cause) {
        throw new TemporaryFailure('The service got no token for its identity.', 0, { cause });
      }
    },
  };
}

/** Rejects when the signal aborts; not every credential listens to it. */
function aborted(signal: AbortSignal): Promise<AccessToken> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(asError(signal.reason)), { once: true });
  });
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
