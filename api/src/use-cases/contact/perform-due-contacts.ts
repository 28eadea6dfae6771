import { inParallel } from '../pairing-work/in-parallel';
import { eachAlone } from '../work/each-alone';
import { type ContactPorts, refreshContact } from './refresh-contact';

/** Chats looked at at one time by one sweep: the channel allows few messages a second. */
const PARALLEL = 4;
const PAGE = 100;

/**
 * Looks at every chat that something is owed to, until nothing is due or the time is up. One that fails does not stop the others.
 *
 * @throws AggregateError of what went wrong outside of the looks themselves, at the end.
 */
export async function performDueContacts(ports: ContactPorts, untilUtc: number): Promise<void> {
  const alone = eachAlone('chats could not be looked at');
  const seen = new Set<string>();
  while (ports.clock.nowUtc() < untilUtc) {
    const due = await ports.contacts.listDue(ports.clock.nowUtc(), PAGE);
    const fresh = due.filter((personId) => !seen.has(personId));
    if (fresh.length === 0) break;
    await inParallel(fresh, PARALLEL, async (personId) => {
      seen.add(personId);
      if (ports.clock.nowUtc() >= untilUtc) return;
      await alone.attempt(personId, () => refreshContact(ports, personId));
    });
  }
  alone.finish();
}
