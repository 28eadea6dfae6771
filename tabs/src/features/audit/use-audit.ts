import { useInfiniteQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';
import { useDates } from '../../app/use-dates';
import { auditQuery, type AuditFilter } from './audit-filter';

/** Lines of the audit log, newest first, page by page. */
export function useAudit(filter: AuditFilter) {
  const call = useCall();
  const { zoneIana } = useDates();
  const query = auditQuery(filter, zoneIana);
  return useInfiniteQuery({
    queryKey: queryKeys.audit(query),
    queryFn: ({ pageParam, signal }) =>
      call(routes.audit, { query: { ...query, limit: 50, continuation: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ continuation }) => continuation,
  });
}
