import { z } from 'zod';
import type { ChatAddress } from '../../domain/contact/contact';
import type { CardMessage, ChatGateway, Unreachable } from '../../use-cases/ports/chats';
import { PermanentFailure } from '../../use-cases/ports/permanent-failure';
import type { Graph } from '../graph/client';
import { type Installation, installApp } from '../graph/install-app';
import type { Connector, ConnectorAnswer } from './connector';

export interface ChatOptions {
  readonly tenantId: string;
  readonly botId: string;
  /** Where the channel takes the first message to a person, such as `https://smba.trafficmanager.net/teams/`. */
  readonly serviceUrl: string;
  /** Id of the app in the organisation's catalog; null where the service does not install it. */
  readonly catalogAppId: string | null;
}

const Created = z.object({ id: z.string().min(1) });
/**
 * The roster names the directory's id `objectId`; SDKs rename it to `aadObjectId`, which some answers carry as well.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#fetch-the-roster-or-user-profile
 */
const Members = z.array(
  z
    .object({ id: z.string().min(1), objectId: z.string().optional(), aadObjectId: z.string().optional() })
    .transform(({ id, objectId, aadObjectId }) => ({ id, personId: objectId ?? aadObjectId ?? null })),
);

/** The bot's chats with people in Teams. */
export function createChatGateway(connector: Connector, graph: Graph, options: ChatOptions): ChatGateway {
  const conversation = ({ serviceUrl, conversationId }: ChatAddress, path: string) =>
    `${base(serviceUrl)}/v3/conversations/${encodeURIComponent(conversationId)}${path}`;

  const create = (personId: string) =>
    connector('POST', `${base(options.serviceUrl)}/v3/conversations`, {
      isGroup: false,
      bot: { id: `28:${options.botId}` },
      members: [{ id: personId }],
      tenantId: options.tenantId,
      channelData: { tenant: { id: options.tenantId } },
    });

  const send = async (chat: ChatAddress, activity: object) => {
    const answer = await connector('POST', conversation(chat, '/activities'), activity);
    return answer.ok ? { kind: 'posted' as const, activityId: Created.parse(answer.body).id } : unreachable(answer);
  };

  return {
    async open(personId) {
      let answer = await create(personId);
      if (!answer.ok && isNotInstalled(answer)) {
        const installation: Installation = await installApp(graph, options.catalogAppId, personId);
        if (installation.kind === 'refused') return { kind: 'unreachable', reason: installation.reason };
        answer = await create(personId);
      }
      if (!answer.ok) return unreachable(answer);
      const conversationId = Created.parse(answer.body).id;
      const chat = { serviceUrl: options.serviceUrl, conversationId, memberId: personId };
      const members = await connector('GET', conversation(chat, '/members'));
      if (!members.ok) return unreachable(members);
      // Nobody else may sit in a chat in which names are going to stand.
      const member = Members.parse(members.body).find((one) => one.personId === personId);
      if (member === undefined) throw new PermanentFailure('The channel opened a chat with somebody else.');
      return { kind: 'open', chat: { ...chat, memberId: member.id } };
    },
    post: (chat, message) => send(chat, cardActivity(message)),
    say: (chat, text) => send(chat, { type: 'message', textFormat: 'plain', text }),
    async update(chat, activityId, message) {
      const path = `/activities/${encodeURIComponent(activityId)}`;
      const answer = await connector('PUT', conversation(chat, path), { id: activityId, ...cardActivity(message) });
      if (answer.ok) return { kind: 'updated' };
      return answer.status === 404 ? { kind: 'gone' } : unreachable(answer);
    },
  };
}

/** The summary is what a notification and a host without cards show. */
function cardActivity({ card, text }: CardMessage): object {
  return {
    type: 'message',
    summary: text,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

const base = (serviceUrl: string): string => serviceUrl.replace(/(?<!\/)\/+$/u, '');

type Refusal = Extract<ConnectorAnswer, { ok: false }>;

const isNotInstalled = ({ status, code }: Refusal): boolean =>
  code === 'BotNotInConversationRoster' || (status === 403 && code === 'Forbidden');

/** @throws PermanentFailure where the refusal is about the service and not about this person. */
function unreachable({ status, code, message }: Refusal): Unreachable {
  const reason = reasons[code] ?? (status === 404 ? gone : null);
  if (reason === null) throw new PermanentFailure(`The bot channel refused (${status} ${code}). ${message}`.trim());
  return { kind: 'unreachable', reason };
}

const gone = 'They have no Teams account any more, or left the chat.';

const reasons: Readonly<Record<string, string | undefined>> = {
  BotNotInConversationRoster: 'They removed the app. Ask them to add Vice Versa in Teams again.',
  Forbidden: 'The app is not installed for them. Ask your Teams admin to deploy Vice Versa to them.',
  MessageWritesBlocked: 'They blocked the bot. Ask them to unblock Vice Versa in the chat.',
  ConversationBlockedByUser: 'They blocked the bot. Ask them to unblock Vice Versa in the chat.',
  ConversationNotFound: gone,
  BotDisabledByAdmin: 'An admin has blocked the app for them. Ask your Teams admin to allow Vice Versa.',
};
