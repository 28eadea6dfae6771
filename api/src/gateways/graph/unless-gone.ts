import { GraphError } from '@microsoft/microsoft-graph-client';

/** The answer of a call, null where what it is about is gone already. */
export async function unlessGone<Result>(answer: Promise<Result>): Promise<Result | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GraphError && error.code === 'ErrorItemNotFound') return null;
    throw error;
  }
}
