import type { ReactNode } from 'react';
import { Loading } from '../ui/Loading';
import { Failure } from './Failure';

/** What is used of a query, be it of one answer or of pages. */
interface Query<Value> {
  readonly data: Value | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

interface LoadedProps<Value> {
  readonly query: Query<Value>;
  /** What is loaded, as the start of a sentence: "Your pairings". */
  readonly what: string;
  /** Lines of the skeleton, about as high as the content will be. */
  readonly lines?: number;
  readonly children: (value: Value) => ReactNode;
}

/** The three faces of an answer: a skeleton, a failure with a way to try again, or the content. */
export function Loaded<Value>({ query, what, lines = 4, children }: LoadedProps<Value>) {
  if (query.isPending) return <Loading label={`${what}: loading`} lines={lines} />;
  if (query.data === undefined) {
    return <Failure error={query.error} what={what} busy={query.isFetching} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      {query.isError && (
        <Failure
          error={query.error}
          what={`The latest of: ${what.toLowerCase()}`}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {children(query.data)}
    </>
  );
}
