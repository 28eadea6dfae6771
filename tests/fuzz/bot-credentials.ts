import type { BotIssuer, TokenVariation } from '../support/bot-issuer';

/** Name of the token that the bot channel sends. */
export const botCredential = 'the channel';

const bad: Readonly<Record<string, TokenVariation>> = {
  'a key that is not published': { key: 'unknown' },
  'a key for another channel': { key: 'not-endorsed' },
  'forged under a published key': { key: 'forged' },
  'a shared secret': { algorithm: 'HS256' },
  'another issuer': { issuer: 'https://evil.example' },
  'another bot': { audience: 'another' },
  'another address': { serviceUrl: 'https://evil.example/' },
  'no address': { serviceUrl: null },
  ended: { expiresIn: -1_000 },
  'not begun': { notBeforeIn: 1_000 },
};

/** Names of tokens that look like the channel's and are not. */
export const badCredentials = Object.keys(bad);

/** Authorization headers of the channel, and of those who would like to be it, by name. */
export async function botCredentials(issuer: BotIssuer, serviceUrl: string): Promise<Map<string, string>> {
  const credentials = new Map([[botCredential, `Bearer ${await issuer.token({ serviceUrl })}`]]);
  for (const [name, variation] of Object.entries(bad)) {
    credentials.set(name, `Bearer ${await issuer.token({ serviceUrl, ...variation })}`);
  }
  return credentials;
}
