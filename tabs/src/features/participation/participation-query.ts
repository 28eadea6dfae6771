import { queryOptions } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { ApiError } from '../../app/api-error';
import type { Call } from '../../app/call';
import { queryKeys } from '../../app/query-keys';

/** How to ask for the caller's participation; "not found" is an answer, namely that the caller has not joined. */
export const participationQuery = (call: Call, programId: string) =>
  queryOptions({
    queryKey: queryKeys.participation(programId),
    queryFn: async ({ signal }) => {
      try {
        return await call(routes.participation, { params: { programId }, signal });
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
  });
