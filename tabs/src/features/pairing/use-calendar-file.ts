import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { saveFile } from '../../ui/save-file';

/** Downloads the sessions as they stand now, as a file for any calendar. */
export function useCalendarFile(programId: string, pairingId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: () => call(routes.calendarFile, { params: { programId, pairingId } }),
    onSuccess: ({ fileName, text }) => saveFile(fileName, 'text/calendar', [text]),
  });
}
