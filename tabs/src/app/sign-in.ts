/** Where the client gets its access token from. */
export interface TokenSource {
  /** A token that is valid for at least a minute; asks the host only when needed. */
  token(): Promise<string>;
  /** Drops the present token, so that the next call asks the host again. */
  forget(): void;
}

/** A token is renewed this long before it ends, so that it does not end on its way. */
const marginMilliseconds = 60_000;

/**
 * Keeps the host's token in memory, and nowhere else, until shortly before it ends. Calls at the same time share one
 * question to the host.
 *
 * @param ask asks the host for a token.
 * @param now milliseconds of the device's clock.
 */
export function createTokenSource(ask: () => Promise<string>, now: () => number): TokenSource {
  let kept: { token: string; endsAt: number } | null = null;
  let asking: Promise<string> | null = null;

  const renew = async (): Promise<string> => {
    try {
      const token = await ask();
      kept = { token, endsAt: endOfToken(token) };
      return token;
    } finally {
      asking = null;
    }
  };

  return {
    token: () => {
      if (kept !== null && kept.endsAt - marginMilliseconds > now()) return Promise.resolve(kept.token);
      asking ??= renew();
      return asking;
    },
    forget: () => {
      kept = null;
    },
  };
}

/**
 * When a JSON Web Token ends, in milliseconds, read only to renew it in time: the API alone verifies it. A token that
 * cannot be read counts as ended, so that each call asks the host, which has its own cache.
 */
export function endOfToken(token: string): number {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    if (typeof claims === 'object' && claims !== null && 'exp' in claims && typeof claims.exp === 'number') {
      return claims.exp * 1000;
    }
  } catch {
    // Not a token that we can read: see above.
  }
  return 0;
}
