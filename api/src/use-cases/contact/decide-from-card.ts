import type { ApprovalDecision } from '../../contract/approval';
import type { CardItem } from '../../domain/contact/contact';
import type { Refusal } from '../../domain/refusal';
import { decideOne } from '../approvals/decide-approval';
import { deciderFor } from '../approvals/decider';
import { changeWithRecord } from '../audit/with-record';
import type { WorkPorts } from '../pairing-work/performer';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { callerInChat } from './caller-in-chat';

type DecidePorts = WorkPorts & Pick<Ports, 'audit'>;

/** Decides on approvals one after the other; answers why the first that was refused was, null where none was. */
export type DecideOn = (items: readonly CardItem[], decision: ApprovalDecision) => Promise<string | null>;

/**
 * Decides what a person clicked on a card, each approval with a record of its own, as if it had been decided in the tab. One
 * that cannot be decided any more does not stop the others.
 */
export async function decideFromCard(ports: DecidePorts, caller: Caller, correlationId: string): Promise<DecideOn> {
  const decider = await deciderFor(ports, await callerInChat(ports, caller.personId));
  return async (items, decision) => {
    let first: string | null = null;
    for (const item of items) {
      const outcome = await changeWithRecord(ports, callOf(caller, item, correlationId), () =>
        decideOne(ports, decider, item, decision),
      );
      if (!outcome.ok && !isStale(outcome)) first ??= outcome.message;
    }
    return first;
  };
}

/** Records that somebody tried to decide on what is not addressed to them. */
export async function recordRefused(
  ports: Pick<Ports, 'audit' | 'clock'>,
  caller: Caller,
  items: readonly CardItem[],
  refusal: Refusal,
  correlationId: string,
): Promise<void> {
  for (const item of items) {
    await changeWithRecord(ports, callOf(caller, item, correlationId), () => Promise.resolve(refusal));
  }
}

/** What needs no notice: the card itself shows how it stands. */
const isStale = ({ code }: Refusal): boolean =>
  code === 'already-decided' || code === 'wrong-state' || code === 'not-found';

const callOf = ({ personId }: Caller, { programId, pairingId }: CardItem, correlationId: string) => ({
  byPersonId: personId,
  operation: 'decideApproval',
  target: `programs/${programId}/pairings/${pairingId}/approval`,
  aboutPersonIds: pairingId.split('~').slice(0, 2),
  correlationId,
});
