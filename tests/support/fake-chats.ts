import type { CardMessage, ChatGateway, Unreachable } from '../../api/src/use-cases/ports/chats';
import type { Pause } from './in-memory-stores';

export interface FakeMessage {
  readonly activityId: string;
  readonly conversationId: string;
  message: CardMessage;
  updates: number;
}

export interface FakeChats extends ChatGateway {
  /** Every message that stands in a chat, in the order of posting. */
  readonly messages: FakeMessage[];
  readonly said: string[];
  /** People whom the bot cannot reach, with the reason. */
  readonly closed: Map<string, string>;
  in(personId: string): readonly FakeMessage[];
}

/** The chats of the bot; the conversation with "ann" is "chat-ann". */
export function fakeChats(pause: Pause = () => Promise.resolve()): FakeChats {
  const messages: FakeMessage[] = [];
  const said: string[] = [];
  const closed = new Map<string, string>();
  const closedFor = (conversationId: string): Unreachable | null => {
    const reason = closed.get(conversationId.slice('chat-'.length));
    return reason === undefined ? null : { kind: 'unreachable', reason };
  };
  return {
    messages,
    said,
    closed,
    in: (personId) => messages.filter(({ conversationId }) => conversationId === `chat-${personId}`),
    async open(personId) {
      await pause();
      const conversationId = `chat-${personId}`;
      const chat = { serviceUrl: 'https://channel.example/', conversationId, memberId: `29:${personId}` };
      return closedFor(conversationId) ?? { kind: 'open', chat };
    },
    async post({ conversationId }, message) {
      await pause();
      const refused = closedFor(conversationId);
      if (refused !== null) return refused;
      const activityId = `message-${messages.length + 1}`;
      messages.push({ activityId, conversationId, message, updates: 0 });
      return { kind: 'posted', activityId };
    },
    async update({ conversationId }, activityId, message) {
      await pause();
      const found = messages.find((each) => each.activityId === activityId && each.conversationId === conversationId);
      if (found === undefined) return { kind: 'gone' };
      found.message = message;
      found.updates += 1;
      return { kind: 'updated' };
    },
    async say(_chat, text) {
      await pause();
      said.push(text);
      return { kind: 'posted', activityId: `said-${said.length}` };
    },
  };
}
