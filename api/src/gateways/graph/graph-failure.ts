import { GraphError } from '@microsoft/microsoft-graph-client';
import { TemporaryFailure } from '../../use-cases/ports/temporary-failure';

const temporary = new Set([429, 503, 504]);

/** A failed Graph call as pending work understands it: one that asks for patience keeps its Retry-After. */
export function graphFailure(error: unknown): unknown {
  if (!(error instanceof GraphError) || !temporary.has(error.statusCode)) return error;
  const seconds = Number(error.headers?.get('Retry-After') ?? 0);
  return new TemporaryFailure(
    `Microsoft Graph asks for patience (${error.statusCode}).`,
    Number.isFinite(seconds) ? Math.max(0, seconds) * 1_000 : 0,
    { cause: error },
  );
}
