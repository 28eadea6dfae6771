import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from '../ui/Loading';
import { Failure } from './Failure';

interface LoadedProps<Value> {
  readonly query: UseQueryResult<Value>;
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
