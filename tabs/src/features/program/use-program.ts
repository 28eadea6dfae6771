import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** One program with its version. */
export function useProgram(programId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.program(programId),
    queryFn: ({ signal }) => call(routes.program, { params: { programId }, signal }),
  });
}
