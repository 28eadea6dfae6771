import { decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import { AppError } from '../app-error';
import type { Activity } from './activity';
import { publishedKeys } from './signing-keys';

export interface BotTokenRules {
  /** OpenID metadata of the channel's issuer, of the cloud in use. */
  readonly metadataUrl: string;
  /** Such as `https://api.botframework.com`. */
  readonly issuer: string;
  /** The bot's id: the audience of every token. */
  readonly botId: string;
  readonly nowUtc: () => number;
}

/** What of an activity the token speaks of. */
export type SignedActivity = Pick<Activity, 'channelId' | 'serviceUrl'>;

export type BotTokenVerifier = (authorization: string | null, activity: SignedActivity) => Promise<void>;

const Claims = z.object({ serviceurl: z.string() });

/** The channel's clock may be off by so many seconds: what its documentation allows. */
const CLOCK_TOLERANCE_SECONDS = 300;

/**
 * Makes the verifier of the tokens with which the channel calls the bot: signature by a published key that is endorsed for the
 * activity's channel, pinned algorithm, issuer, audience, lifetime, and the address at which the channel takes answers. Throws
 * `unauthenticated` without saying which check failed.
 *
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createBotTokenVerifier(rules: BotTokenRules): BotTokenVerifier {
  const keysFor = publishedKeys(rules.metadataUrl, rules.nowUtc);
  return async (authorization, { channelId, serviceUrl }) => {
    const token = /^Bearer ([A-Za-z0-9._~+/=-]{1,16384})$/u.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthenticated();
    const keyId = keyIdOf(token);
    const keys = await keysFor(keyId);
    const endorsements = keys.endorsements.get(keyId);
    if (endorsements === undefined || endorsements === null || !endorsements.includes(channelId))
      throw unauthenticated();
    const claims = Claims.safeParse(await payloadOf(token, keys.resolve, rules));
    if (!claims.success || claims.data.serviceurl !== serviceUrl) throw unauthenticated();
  };
}

function keyIdOf(token: string): string {
  try {
    const { kid } = decodeProtectedHeader(token);
    if (kid !== undefined) return kid;
  } catch (cause) {
    throw unauthenticated(cause);
  }
  throw unauthenticated();
}

async function payloadOf(
  token: string,
  keys: Parameters<typeof jwtVerify>[1],
  { issuer, botId, nowUtc }: BotTokenRules,
): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: botId,
      algorithms: ['RS256'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'nbf'],
      currentDate: new Date(nowUtc()),
    });
    return payload;
  } catch (cause) {
    throw unauthenticated(cause);
  }
}

const unauthenticated = (cause?: unknown) =>
  new AppError('unauthenticated', 'The token of the bot channel is missing or not accepted.', { cause });
