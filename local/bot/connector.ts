import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Tenant } from '../graph/tenant';
import { readJson, sendJson } from '../origin/json';
import type { Chats } from './chats';

export interface ConnectorParts {
  readonly tenant: Tenant;
  readonly chats: Chats;
  /** Whether an Authorization header carries the bot's own token. */
  readonly accepts: (authorization: string | undefined) => Promise<boolean>;
}

/** A refusal in the shape of the Bot Connector. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const NewConversation = z.object({
  bot: z.object({ id: z.string().startsWith('28:') }),
  members: z.array(z.object({ id: z.string() })).length(1),
  tenantId: z.string(),
});

const NewActivity = z.object({
  type: z.literal('message'),
  text: z.string().default(''),
  summary: z.string().nullish(),
  attachments: z
    .array(
      z.object({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.record(z.string(), z.unknown()),
      }),
    )
    .max(1)
    .default([]),
});

/** Largest message that Teams takes from a bot, in bytes. */
const LARGEST_MESSAGE = 28_000;

/** Id of the chat between the bot and a person. */
export const conversationOf = (personId: string): string => `a:${personId}`;
/** Id of a person in the channel. */
export const memberOf = (personId: string): string => `29:${personId}`;

/** The Bot Connector's REST API (v3) below `/connector/`, as far as a bot with one-to-one chats uses it. */
export function createConnector(
  parts: ConnectorParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const body = request.method === 'GET' ? {} : await readJson(request);
    try {
      if (!(await parts.accepts(request.headers.authorization))) {
        throw new Refused(401, 'Unauthorized', 'Authorization has been denied for this request.');
      }
      const path = new URL(request.url ?? '/', 'http://localhost').pathname.split('/').slice(2).map(decodeURIComponent);
      const { status, body: answer } = serve(parts, request.method ?? 'GET', path, body);
      sendJson(response, status, answer);
    } catch (error) {
      if (error instanceof Refused) {
        sendJson(response, error.status, { error: { code: error.code, message: error.message } });
      } else if (error instanceof z.ZodError) {
        sendJson(response, 400, { error: { code: 'BadSyntax', message: error.message } });
      } else throw error;
    }
  };
}

function serve(parts: ConnectorParts, method: string, path: readonly string[], body: unknown): Answer {
  const [version, kind, conversationId, what, activityId] = path;
  if (version !== 'v3' || kind !== 'conversations') throw notFound();
  if (conversationId === undefined || conversationId === '') {
    if (method !== 'POST') throw notFound();
    return createConversation(parts, NewConversation.parse(body));
  }
  const personId = conversationId.startsWith('a:') ? conversationId.slice('a:'.length) : '';
  const person = parts.tenant.directory.get(personId);
  if (person === undefined) throw notFound();
  if (method === 'GET' && what === 'members') {
    return { status: 200, body: [{ id: memberOf(person.id), name: person.displayName, objectId: person.id }] };
  }
  if (parts.tenant.withoutApp.has(personId)) {
    throw new Refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  if (what !== 'activities') throw notFound();
  if (Buffer.byteLength(JSON.stringify(body)) > LARGEST_MESSAGE) {
    throw new Refused(413, 'MessageSizeTooBig', 'Message size too large.');
  }
  const { text, summary, attachments } = NewActivity.parse(body);
  const content = { text, summary: summary ?? null, card: attachments[0]?.content ?? null };
  if (method === 'POST') {
    const atUtc = parts.tenant.clock.now().toISOString();
    return { status: 201, body: { id: parts.chats.add(personId, { from: 'bot', atUtc, ...content }).id } };
  }
  if (method !== 'PUT' || activityId === undefined) throw notFound();
  if (!parts.chats.replace(personId, activityId, content)) throw notFound();
  return { status: 200, body: { id: activityId } };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function createConversation(
  { tenant }: ConnectorParts,
  { members, tenantId }: z.infer<typeof NewConversation>,
): Answer {
  const person = tenant.directory.get(members[0]?.id ?? '');
  if (person === undefined || tenantId !== tenant.tenantId) {
    throw new Refused(404, 'ConversationNotFound', 'Failed to find the member in the tenant.');
  }
  if (tenant.withoutApp.has(person.id)) {
    throw new Refused(403, 'Forbidden', 'The bot is not installed in user’s personal scope.');
  }
  return { status: 201, body: { id: conversationOf(person.id) } };
}

const notFound = (): Refused => new Refused(404, 'ConversationNotFound', 'Conversation not found.');
