import type { NameWithARow } from '../../api/src/contract/policy';
import type { RouteName } from '../../api/src/contract/routes';
import type { AccessWorld } from './access-world';

/** What has no route in the contract: services that call, the clock and the change feed. */
export type TriggerName = Exclude<NameWithARow, RouteName>;

/** A request to something that is no route, as a person would make it up who wants it to work. */
export interface TriggerRequest {
  readonly method: string;
  /** Below `/api`. */
  readonly path: string;
  readonly body: unknown;
}

/** An approval in a card, in the name of the approver: what only the bot channel may send. */
function pressedApprove({ awaiting, programId, api }: AccessWorld): TriggerRequest {
  const { approver } = awaiting.people;
  const data = { approverId: approver, cardId: 'one', programId, pairingId: awaiting.id };
  return {
    method: 'POST',
    path: 'messages',
    body: {
      type: 'invoke',
      name: 'adaptiveCard/action',
      channelId: 'msteams',
      serviceUrl: `${api.tenant.origin}/bot`,
      from: { id: `29:${approver}`, aadObjectId: approver },
      conversation: {
        id: `a:${approver}`,
        conversationType: 'personal',
        tenantId: api.tenant.apiSettings['TENANT_ID'],
      },
      value: { action: { type: 'Action.Execute', verb: 'approve', data } },
    },
  };
}

/** News of every subscription that there is, without their secret. */
const invented =
  (path: string, lifecycleEvent?: string) =>
  (world: AccessWorld): TriggerRequest => ({
    method: 'POST',
    path,
    body: {
      value: world.api.tenant.tenant.subscriptions
        .list()
        .map(({ id }) => ({ subscriptionId: id, clientState: 'guessed', ...(lifecycleEvent && { lifecycleEvent }) })),
    },
  });

const noAddress = (name: TriggerName) => (): TriggerRequest => ({ method: 'POST', path: name, body: {} });

/** How each trigger is tried. */
export const triggerRequests: Readonly<Record<TriggerName, (world: AccessWorld) => TriggerRequest>> = {
  messages: pressedApprove,
  graphNotifications: invented('graph/notifications'),
  graphLifecycle: invented('graph/lifecycle', 'subscriptionRemoved'),
  directorySweep: noAddress('directorySweep'),
  roundsSweep: noAddress('roundsSweep'),
  pairingsSweep: noAddress('pairingsSweep'),
  contactsSweep: noAddress('contactsSweep'),
  participantsSweep: noAddress('participantsSweep'),
  mailboxesSweep: noAddress('mailboxesSweep'),
  directoryChanged: noAddress('directoryChanged'),
  roundsChanged: noAddress('roundsChanged'),
  pairingsChanged: noAddress('pairingsChanged'),
  contactsChanged: noAddress('contactsChanged'),
  participantsChanged: noAddress('participantsChanged'),
  mailboxesChanged: noAddress('mailboxesChanged'),
  comingSessionsCheck: noAddress('comingSessionsCheck'),
  directoryRefresh: noAddress('directoryRefresh'),
};
