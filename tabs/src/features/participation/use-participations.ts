import { useQueries } from '@tanstack/react-query';
import type { Participation } from '../../../../api/src/contract/participation';
import { useCall } from '../../app/api-context';
import { participationQuery } from './participation-query';

/** What is known of the caller's participation in several programs; absent while it is not known. */
export interface Participations {
  readonly byProgram: ReadonlyMap<string, Participation | null>;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The caller's participation in each of the programs. */
export function useParticipations(programIds: readonly string[]): Participations {
  const call = useCall();
  return useQueries({
    queries: programIds.map((programId) => participationQuery(call, programId)),
    combine: (results) => ({
      byProgram: new Map(
        results.flatMap(({ data }, index) =>
          data === undefined ? [] : [[programIds[index] ?? '', data?.value ?? null]],
        ),
      ),
      isPending: results.some((result) => result.isPending),
      error: results.find((result) => result.error !== null)?.error ?? null,
      retry: () => results.forEach((result) => void result.refetch()),
    }),
  });
}
