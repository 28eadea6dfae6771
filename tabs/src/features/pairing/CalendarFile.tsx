import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { isLive } from './pairing-words';
import { useCalendarFile } from './use-calendar-file';

/** The sessions as a file, for two whose mailboxes take no events. */
export function CalendarFile({ pairing }: { readonly pairing: Pick<Pairing, 'programId' | 'id' | 'state'> }) {
  const file = useCalendarFile(pairing.programId, pairing.id);
  return (
    <div>
      <BusyButton
        appearance="secondary"
        icon={<ArrowDownloadRegular />}
        busy={file.isPending}
        onClick={() => file.mutate()}
      >
        {isLive(pairing.state) ? 'Add to my calendar (.ics)' : 'Take out of my calendar (.ics)'}
      </BusyButton>
      <ActionFailed error={file.error} title="The file was not made" />
    </div>
  );
}
