import { useMutation, useQueryClient } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { ApiError } from '../../app/api-error';
import { queryKeys } from '../../app/query-keys';
import { type PairIds, type Wish, wishesOf, withWish } from './wish-changes';

interface ChangedWish {
  readonly pair: PairIds;
  /** Null takes the wish back. */
  readonly wish: Wish | null;
}

/** Wishes something of a pair; applied to what is stored now, so that another lead's wish is kept. */
export function useChangeWish(programId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ pair, wish }: ChangedWish) => {
      for (let attempt = 1; ; attempt += 1) {
        const { value, etag } = await call(routes.pairWishes, { params: { programId } });
        const body = withWish(wishesOf(value), pair, wish);
        try {
          return await call(routes.changePairWishes, { params: { programId }, body, etag });
        } catch (error) {
          if (!(error instanceof ApiError && error.isConflict) || attempt === 3) throw error;
        }
      }
    },
    onSuccess: (changed) => queryClient.setQueryData(queryKeys.pairWishes(programId), changed),
  });
}
