import fc from 'fast-check';
import type { FuzzRequest } from './fuzz-request';
import { hostileBytes, hostileContentType } from './generate-request';
import { damaged, hostileText } from './hostile-value';
import { oddly } from './hostile-http';
import type { Json } from './valid-value';

/** What services know that call this one: the bot channel, and Microsoft Graph. */
export interface ServiceFacts {
  readonly tenantId: string;
  /** Where the channel takes answers. */
  readonly serviceUrl: string;
  readonly people: readonly string[];
  /** Approvals as cards name them, by the person who is asked. */
  readonly asked: readonly { readonly approverId: string; readonly items: string }[];
  readonly subscriptions: readonly { readonly id: string; readonly clientState: string }[];
  /** Names of the tokens of the channel, and of those that only look like one. */
  readonly botCredential: string;
  readonly badCredentials: readonly string[];
}

type Sent = Pick<FuzzRequest, 'operation' | 'credential'> & { readonly path: string };

/** Requests to what the OpenAPI document does not name: the bot's address, and those for change notifications. */
export function serviceRequestArbitrary(facts: ServiceFacts): fc.Arbitrary<FuzzRequest> {
  const credential = fc.oneof(
    { weight: 4, arbitrary: fc.constant(facts.botCredential) },
    fc.constantFrom<string | null>(null, ...facts.badCredentials),
  );
  const toBot = credential.map((name): Sent => ({ operation: 'messages', path: 'messages', credential: name }));
  const toGraph = fc.constantFrom<Sent>(
    { operation: 'graphNotifications', path: 'graph/notifications', credential: null },
    { operation: 'graphLifecycle', path: 'graph/lifecycle', credential: null },
  );
  return fc.oneof(
    { weight: 3, arbitrary: variants(toBot, activity(facts)) },
    { weight: 2, arbitrary: variants(toGraph, notifications(facts)) },
    handshake(toGraph),
  );
}

function variants(to: fc.Arbitrary<Sent>, value: fc.Arbitrary<Json>): fc.Arbitrary<FuzzRequest> {
  const valid = fc.tuple(to, value).map(([sent, body]) => written(sent, 'valid', inJson(body)));
  const nearly = fc.tuple(to, value.chain(damaged)).map(([sent, body]) => written(sent, 'nearly', inJson(body)));
  const hostile = fc
    .tuple(to, hostileBytes, hostileContentType)
    .map(([sent, bytes, type]) => written(sent, 'hostile', bytes, type));
  return fc.oneof(valid, { weight: 2, arbitrary: nearly }, hostile, valid.chain(oddly));
}

/** The question by which Graph finds out whether an address is ours. */
function handshake(to: fc.Arbitrary<Sent>): fc.Arbitrary<FuzzRequest> {
  return fc.tuple(to, hostileText).map(([sent, token]) => {
    const query = new URLSearchParams({ validationToken: token });
    const echo = query.get('validationToken') ?? '';
    return {
      ...written({ ...sent, path: `${sent.path}?${query.toString()}` }, 'hostile', null),
      echo,
    };
  });
}

const inJson = (value: Json): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function written(
  { operation, path, credential }: Sent,
  intent: FuzzRequest['intent'],
  body: Uint8Array | null,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): FuzzRequest {
  const target = `/api/${path}`;
  return { intent, operation, method: 'POST', target, headers: Object.entries(headers), body, credential };
}

/** What people write: hostile texts come where a request is damaged. */
const words = fc.string({ unit: fc.constantFrom(...'aZß日本é👩 .,!?<>&"'), maxLength: 400 });

function activity({ tenantId, serviceUrl, people, asked }: ServiceFacts): fc.Arbitrary<Json> {
  const from = (personId: string): Json & object => ({
    id: '1700000000001',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${personId}`, aadObjectId: personId },
    recipient: { id: '28:bot' },
    conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  });
  const told = fc
    .tuple(
      fc.constantFrom(...people),
      fc.oneof(
        fc.record({ type: fc.constant('message'), text: words }),
        fc.record({ type: fc.constant('installationUpdate'), action: fc.constantFrom('add', 'remove', 'other') }),
        fc.record({ type: fc.constantFrom('conversationUpdate', 'typing', 'somethingNew') }),
        fc.record({ type: fc.constant('invoke'), name: fc.constantFrom('task/fetch', 'signin/verifyState') }),
      ),
    )
    .map(([personId, said]): Json => ({ ...from(personId), ...said }));
  const clicked = fc
    .record({
      by: fc.constantFrom(...asked),
      verb: fc.constantFrom('refresh', 'approve', 'decline', 'approve-all', 'later'),
      reason: words,
    })
    .map(({ by: { approverId, items }, verb, reason }): Json => {
      const data = { approverId, cardId: 'one', items, reason };
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      return { ...from(approverId), type: 'invoke', name: 'adaptiveCard/action', value };
    });
  return fc.oneof(told, clicked);
}

function notifications({ subscriptions }: ServiceFacts): fc.Arbitrary<Json> {
  const subscription = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...subscriptions) },
    fc.record({ id: fc.uuid(), clientState: fc.string({ maxLength: 40 }) }),
  );
  const notification = fc
    .tuple(
      subscription,
      fc.record(
        {
          lifecycleEvent: fc.constantFrom('reauthorizationRequired', 'subscriptionRemoved', 'missed'),
          changeType: fc.constant('updated'),
          resourceData: fc.record({ id: words }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([{ id, clientState }, rest]): Json => ({ subscriptionId: id, clientState, ...rest }));
  return fc.array(notification, { maxLength: 3 }).map((value) => ({ value }));
}
