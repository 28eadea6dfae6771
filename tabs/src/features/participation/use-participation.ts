import { useQuery } from '@tanstack/react-query';
import { participationQuery } from './participation-query';
import { useCall } from '../../app/api-context';

/** The caller's own participation with its version, or null where the caller has not joined. */
export function useParticipation(programId: string) {
  return useQuery(participationQuery(useCall(), programId));
}
