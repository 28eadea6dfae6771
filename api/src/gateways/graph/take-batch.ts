/** What Graph takes in one batch, and what Outlook serves at one time for one app and mailbox. */
export const MOST_IN_BATCH = 20;
export const MOST_FOR_MAILBOX = 4;

/**
 * Chooses the requests that may go out together now: the first ones waiting, at most twenty, and never more for one
 * mailbox than it serves at one time, counting those that are under way. The rest keeps its order.
 */
export function takeBatch<Item extends { readonly mailbox: string }>(
  waiting: readonly Item[],
  underWay: ReadonlyMap<string, number>,
): { readonly taken: readonly Item[]; readonly left: readonly Item[] } {
  const taken: Item[] = [];
  const left: Item[] = [];
  const busy = new Map<string, number>();
  for (const item of waiting) {
    const atMailbox = busy.get(item.mailbox) ?? underWay.get(item.mailbox) ?? 0;
    if (taken.length < MOST_IN_BATCH && atMailbox < MOST_FOR_MAILBOX) {
      taken.push(item);
      busy.set(item.mailbox, atMailbox + 1);
    } else left.push(item);
  }
  return { taken, left };
}
