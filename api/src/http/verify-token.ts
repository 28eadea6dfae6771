import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Caller } from '../use-cases/ports/caller';
import { AppError } from './app-error';
import { createSigningKeys, KeysUnreachable } from './signing-keys';

export interface TokenRules {
  readonly tenantId: string;
  /** Issuer of v2 tokens, such as `https://login.microsoftonline.com/{tenant}/v2.0`. */
  readonly issuer: string;
  /** Where the issuer publishes its signing keys. */
  readonly jwksUri: string;
  /** Client id of the app registration that the tab asks tokens for. */
  readonly audience: string;
}

/** Delegated scope that the tab's token must carry. */
const requiredScope = 'access_as_user';
/** Clocks of issuer and service may differ by this much. */
const skewSeconds = 60;
/** App role of a program lead. */
const leadRole = 'ProgramLead';

const Claims = z.object({
  ver: z.literal('2.0'),
  tid: z.string(),
  oid: z.string().min(1).max(64),
  /** One audience: a token for several services could be sent on by any of them. */
  aud: z.string(),
  /** Delegated permissions: a token of an app alone has none. */
  scp: z.string(),
  /** `app` marks a token of an app alone (optional claim). */
  idtyp: z.literal('user').optional(),
  iat: z.int(),
  exp: z.int(),
  roles: z.array(z.string()).default([]),
  /** 0 marks a member, 1 a guest: an optional claim that the app registration asks for. Without it nobody knows, so it is refused. */
  acct: z.literal(0),
});

export type TokenVerifier = (authorization: string | null) => Promise<Caller>;

/**
 * Makes the verifier of the tab's sign-in token: signature by published key, pinned algorithm, issuer, audience,
 * tenant, scope and lifetime. Throws `unauthenticated` without saying which check failed.
 */
export function createTokenVerifier(rules: TokenRules): TokenVerifier {
  const keys = createSigningKeys(rules.jwksUri);
  return async (authorization) => {
    const token = /^Bearer ([A-Za-z0-9._~+/=-]{1,16384})$/u.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthenticated();
    const payload = await verifiedPayload(token, keys, rules);
    const claims = Claims.safeParse(payload);
    if (!claims.success || claims.data.tid !== rules.tenantId) throw unauthenticated();
    const nowSeconds = Date.now() / 1_000;
    // Skew is for what is not valid yet; what has ended has ended, the tab renews a minute before.
    if (claims.data.exp <= nowSeconds || claims.data.iat > nowSeconds + skewSeconds) throw unauthenticated();
    if (!claims.data.scp.split(' ').includes(requiredScope)) throw unauthenticated();
    return {
      tenantId: claims.data.tid,
      personId: claims.data.oid,
      isLead: claims.data.roles.includes(leadRole),
    };
  };
}

async function verifiedPayload(token: string, keys: JWTVerifyGetKey, rules: TokenRules): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: ['RS256'],
      typ: 'JWT',
      clockTolerance: skewSeconds,
      requiredClaims: ['exp', 'nbf', 'iat'],
    });
    return payload;
  } catch (cause) {
    if (cause instanceof KeysUnreachable) {
      throw new AppError('unavailable', 'The sign-in keys cannot be read at the moment. Try again shortly.', {
        cause,
        retryAfterSeconds: 5,
      });
    }
    throw unauthenticated(cause);
  }
}

const unauthenticated = (cause?: unknown) =>
  new AppError('unauthenticated', 'Sign in again: the token is missing or not accepted.', { cause });
