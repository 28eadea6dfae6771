/**
 * Looks again and again until there is a value; gives up after about two minutes: what waits for undo is done by the
 * sweep of the next minute.
 */
export async function until<Value>(look: () => Promise<Value | null>): Promise<Value> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const value = await look();
    if (value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('It did not happen in time.');
}
