/** Far more losses in a row than the people and workers around one document can cause. */
const MAX_TRIES = 50;

/**
 * Repeats reading, deciding and writing until the write goes through: `again` says that somebody else was faster, so that
 * the decision must be taken anew on what stands now.
 *
 * @throws where the document keeps changing.
 */
export async function untilSaved<Result>(what: string, attempt: () => Promise<Result | 'again'>): Promise<Result> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const result = await attempt();
    if (result !== 'again') return result;
  }
  throw new Error(`The ${what} kept changing while it was written.`);
}
