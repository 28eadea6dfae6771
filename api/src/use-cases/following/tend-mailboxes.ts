import { inParallel } from '../pairing-work/in-parallel';
import { eachAlone } from '../work/each-alone';
import { tendMailbox, type TendPorts } from './tend-mailbox';

/** As many as share one batch. */
const PARALLEL = 20;
const PAGE = 200;

/**
 * Looks after every mailbox that is due, until none is or the time is up: those with news soon, the others once an hour,
 * to find what notifications missed. One that fails does not stop the others.
 *
 * @throws AggregateError of what went wrong, at the end.
 */
export async function tendMailboxes(ports: TendPorts, untilUtc: number): Promise<void> {
  const alone = eachAlone('mailboxes could not be followed');
  const seen = new Set<string>();
  while (ports.clock.nowUtc() < untilUtc) {
    const due = await ports.watches.listDue(ports.clock.nowUtc(), PAGE);
    const fresh = due.filter((mailboxId) => !seen.has(mailboxId));
    if (fresh.length === 0) break;
    await inParallel(fresh, PARALLEL, async (mailboxId) => {
      seen.add(mailboxId);
      if (ports.clock.nowUtc() >= untilUtc) return;
      await alone.attempt(mailboxId, () => tendMailbox(ports, mailboxId));
    });
  }
  alone.finish();
}
