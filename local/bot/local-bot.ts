import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tenant } from '../graph/tenant';
import { sendJson } from '../origin/json';
import { ChannelIssuer } from './channel-issuer';
import { Chats } from './chats';
import { createConnector } from './connector';
import { TeamsClient, type TeamsClientParts } from './teams-client';

export interface LocalBotOptions {
  readonly tenant: Tenant;
  readonly origin: () => string;
  readonly clock: { now(): Date };
  /** Whether an Authorization header carries the service's own token for a resource. */
  readonly accepts: (authorization: string | undefined, resource: string) => Promise<boolean>;
}

/** The bot channel of the local tenant: chats, connector, issuer, and Teams as people see it. */
export interface LocalBot {
  readonly chats: Chats;
  readonly client: TeamsClient;
  readonly issuer: ChannelIssuer;
  /** Serves what lies below `/connector/` and `/botframework/`. */
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The settings of the API that point here. */
  settings(): Record<string, string>;
}

const botId = '9b1d2f64-51c2-4d0e-8a67-7c2f0e4b5a19';
/** The audience of the bot's tokens, which the managed identity asks for. */
const channelResource = 'https://api.botframework.com';

export async function createLocalBot(options: LocalBotOptions): Promise<LocalBot> {
  const { tenant, origin, clock, accepts } = options;
  const issuer = await ChannelIssuer.create({ botId, origin, clock });
  const chats = new Chats();
  const serviceUrl = () => `${origin()}/connector/`;
  const send: TeamsClientParts['send'] = (call) => post(`${origin()}/api/messages`, call);
  const client = new TeamsClient({ tenant, chats, issuer, botId, serviceUrl, send });
  const connector = createConnector({ tenant, chats, accepts: (header) => accepts(header, channelResource) });
  return {
    chats,
    client,
    issuer,
    async serve(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/botframework/v1/.well-known/openidconfiguration') {
        sendJson(response, 200, issuer.openIdConfiguration());
      } else if (pathname === '/botframework/v1/.well-known/keys') sendJson(response, 200, issuer.keys());
      else await connector(request, response);
    },
    settings: () => ({
      BOT_ID: botId,
      BOT_SERVICE_URL: serviceUrl(),
      BOT_ISSUER: issuer.issuer,
      BOT_OPENID_METADATA: `${issuer.issuer}/v1/.well-known/openidconfiguration`,
      TEAMS_CATALOG_APP_ID: tenant.teamsAppId,
    }),
  };
}

const post: (
  url: string,
  call: Parameters<TeamsClientParts['send']>[0],
) => ReturnType<TeamsClientParts['send']> = async (url, { authorization, activity }) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: authorization },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
};
