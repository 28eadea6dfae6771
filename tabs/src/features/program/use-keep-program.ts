import { useQueryClient } from '@tanstack/react-query';
import type { Program } from '../../../../api/src/contract/program';
import type { Versioned } from '../../app/call';
import { queryKeys } from '../../app/query-keys';

/** Puts a changed program into the cache and asks again for the list. */
export function useKeepProgram(): (program: Versioned<Program>) => void {
  const queryClient = useQueryClient();
  return (program) => {
    queryClient.setQueryData(queryKeys.program(program.value.id), program);
    void queryClient.invalidateQueries({ queryKey: queryKeys.programs, exact: true });
  };
}
