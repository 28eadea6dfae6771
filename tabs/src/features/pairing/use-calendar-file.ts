import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';

/** Downloads the sessions as they stand now, as a file for any calendar. */
export function useCalendarFile(programId: string, pairingId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: () => call(routes.calendarFile, { params: { programId, pairingId } }),
    onSuccess: ({ fileName, text }) => {
      const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = fileName;
      link.click();
      URL.revokeObjectURL(url);
    },
  });
}
