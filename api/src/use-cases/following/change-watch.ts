import type { MailboxWatch } from '../../domain/mailbox/mailbox-watch';
import type { Ports } from '../ports/ports';
import { untilSaved } from '../work/until-saved';

/** Changes a watch under its version, or leaves it alone where the change gives back the same; null where there is none. */
export async function changeWatch(
  { watches }: Pick<Ports, 'watches'>,
  mailboxId: string,
  change: (watch: MailboxWatch) => MailboxWatch,
): Promise<MailboxWatch | null> {
  return untilSaved<MailboxWatch | null>(`watch over mailbox ${mailboxId}`, async () => {
    const read = await watches.read(mailboxId);
    if (read === null) return null;
    const next = change(read.value);
    if (next === read.value) return next;
    return (await watches.replace(next, read.etag)) === 'changed' ? 'again' : next;
  });
}
