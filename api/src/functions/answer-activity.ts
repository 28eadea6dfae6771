import type { HttpResponseInit } from '@azure/functions';
import type { ChatAddress } from '../domain/contact/contact';
import { AppError } from '../http/app-error';
import type { Application } from '../http/application';
import { fieldErrors } from '../http/field-errors';
import { type Activity, CardInvoke, reasonOf, tenantOf } from '../http/bot/activity';
import { answerCard, type CardClick } from '../use-cases/contact/answer-card';
import { greet } from '../use-cases/contact/greet';
import { losePerson, meetPerson } from '../use-cases/contact/meet-person';
import type { Caller } from '../use-cases/ports/caller';
import type { Ports } from '../use-cases/ports/ports';

/** A person of this tenant in a chat of their own with the bot. */
interface Sender {
  readonly caller: Caller;
  readonly chat: ChatAddress;
}

/** What the channel tells, done. The person comes from the verified activity alone. */
export async function answerActivity(
  application: Application,
  activity: Activity,
  correlationId: string,
): Promise<HttpResponseInit> {
  const ports = application.portsFor(null);
  const sender = senderOf(activity, application.tenantId);
  if (activity.type === 'invoke') {
    return sender === null ? refusedInvoke() : answerInvoke(ports, sender, activity, correlationId);
  }
  // What happens in teams and group chats is no business of this bot.
  if (sender === null) return { status: 200 };
  const { personId } = sender.caller;
  switch (activity.type) {
    case 'installationUpdate':
      if (activity.action?.startsWith('remove') === true) await losePerson(ports, personId);
      else await meetPerson(ports, personId, sender.chat);
      break;
    case 'message':
      await meetPerson(ports, personId, sender.chat);
      await greet(ports, personId, sender.chat);
      break;
  }
  return { status: 200 };
}

/** Null where the activity is not from a person of this tenant in a chat of their own. */
function senderOf(activity: Activity, tenantId: string): Sender | null {
  const { from, conversation, serviceUrl } = activity;
  if (from.aadObjectId === undefined || tenantOf(activity) !== tenantId) return null;
  if (conversation.conversationType !== 'personal') return null;
  return {
    caller: { tenantId, personId: from.aadObjectId, isLead: false },
    chat: { serviceUrl, conversationId: conversation.id, memberId: from.id },
  };
}

async function answerInvoke(
  ports: Ports,
  { caller, chat }: Sender,
  activity: Activity,
  correlationId: string,
): Promise<HttpResponseInit> {
  if (activity.name !== 'adaptiveCard/action') return { status: 501 };
  const invoke = CardInvoke.safeParse(activity.value);
  if (!invoke.success)
    throw new AppError('invalid-input', 'This is no action of a card that the bot made.', {
      errors: fieldErrors('body.value', invoke.error.issues),
    });
  const outcome = await answerCard(ports, caller, clickOf(invoke.data, chat), correlationId);
  if (!outcome.ok)
    return invokeAnswer(403, 'application/vnd.microsoft.error', { code: 'Forbidden', message: outcome.message });
  return invokeAnswer(200, 'application/vnd.microsoft.card.adaptive', outcome.value.card);
}

function clickOf(invoke: CardInvoke, chat: ChatAddress): CardClick {
  const { verb, data } = invoke.action;
  const { approverId, cardId, items = [] } = data;
  return {
    verb,
    approverId,
    cardId,
    items,
    reason: reasonOf(invoke),
    memberId: chat.memberId,
  };
}

const refusedInvoke = (): HttpResponseInit =>
  invokeAnswer(403, 'application/vnd.microsoft.error', {
    code: 'Forbidden',
    message: 'This card is addressed to somebody else. Ask them to decide.',
  });

/**
 * The HTTP answer to an invoke is always 200: what became of it stands inside.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
function invokeAnswer(statusCode: number, type: string, value: unknown): HttpResponseInit {
  return { status: 200, jsonBody: { statusCode, type, value } };
}
