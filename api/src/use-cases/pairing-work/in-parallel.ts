/** Calls a function for every item, at most so many at one time; rejects with the first failure. */
export async function inParallel<Item>(
  items: readonly Item[],
  limit: number,
  call: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await call(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}
