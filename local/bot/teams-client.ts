import { z } from 'zod';
import type { Tenant } from '../graph/tenant';
import type { ChannelIssuer } from './channel-issuer';
import type { Chats } from './chats';
import { conversationOf, memberOf } from './connector';

/** A call of the channel to the bot, ready to be sent to `POST /api/messages`. */
export interface ChannelCall {
  readonly authorization: string;
  readonly activity: Readonly<Record<string, unknown>>;
}

export interface TeamsClientParts {
  readonly tenant: Tenant;
  readonly chats: Chats;
  readonly issuer: ChannelIssuer;
  readonly botId: string;
  /** Where this channel takes messages. */
  readonly serviceUrl: () => string;
  /** Sends a call to the bot and answers what it answered. */
  readonly send: (call: ChannelCall) => Promise<{ readonly status: number; readonly body: unknown }>;
}

const InvokeAnswer = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
export type InvokeAnswer = z.infer<typeof InvokeAnswer>;

/** What Teams does for a person in the chat with the bot: sends what they write, click or look at. */
export class TeamsClient {
  constructor(private readonly parts: TeamsClientParts) {}

  /**
   * An `Action.Execute` of a card, clicked or triggered by a look at it.
   *
   * @param inputs what the person filled in; it wins over the action's own data.
   */
  async execute(
    personId: string,
    activityId: string,
    action: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> },
    trigger: 'manual' | 'automatic' = 'manual',
  ): Promise<InvokeAnswer> {
    const call = await this.call(personId, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: activityId,
      value: { action: { type: 'Action.Execute', verb: action.verb, data: action.data }, trigger },
    });
    const { status, body } = await this.parts.send(call);
    const answer = InvokeAnswer.safeParse(body);
    if (status !== 200 || !answer.success) throw new Error(`The bot answered ${status} to an action of a card.`);
    return answer.data;
  }

  /** The person writes to the bot. */
  async write(personId: string, text: string): Promise<void> {
    const atUtc = this.parts.tenant.clock.now().toISOString();
    const { id } = this.parts.chats.add(personId, { from: 'person', atUtc, text, summary: null, card: null });
    const { status } = await this.parts.send(await this.call(personId, { type: 'message', id, text }));
    if (status !== 200) throw new Error(`The bot answered ${status} to a message.`);
  }

  /** Installs the app for a person, or takes it away, and tells the bot. */
  async setInstalled(personId: string, installed: boolean): Promise<void> {
    this.parts.tenant.setAppInstalled(personId, installed);
    await this.parts.send(
      await this.call(personId, { type: 'installationUpdate', action: installed ? 'add' : 'remove' }),
    );
  }

  private async call(personId: string, content: Readonly<Record<string, unknown>>): Promise<ChannelCall> {
    const { tenant, issuer, botId, serviceUrl } = this.parts;
    const person = tenant.directory.get(personId);
    return {
      authorization: `Bearer ${await issuer.tokenFor(serviceUrl())}`,
      activity: {
        id: `f:${Date.now()}`,
        timestamp: tenant.clock.now().toISOString(),
        channelId: 'msteams',
        serviceUrl: serviceUrl(),
        from: { id: memberOf(personId), name: person?.displayName, aadObjectId: personId },
        recipient: { id: `28:${botId}`, name: 'Vice Versa' },
        conversation: { id: conversationOf(personId), conversationType: 'personal', tenantId: tenant.tenantId },
        channelData: { tenant: { id: tenant.tenantId } },
        ...content,
      },
    };
  }
}
