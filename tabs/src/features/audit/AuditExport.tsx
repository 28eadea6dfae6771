import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { LiveStatus } from '../../ui/LiveStatus';
import type { AuditFormatName } from './audit-file';
import type { AuditFilter } from './audit-filter';
import { useAuditExport } from './use-audit-export';

const names: Readonly<Record<AuditFormatName, string>> = { csv: 'Download CSV', jsonLines: 'Download JSON Lines' };

/** Saves what the filter shows, to the last line. */
export function AuditExport({ filter }: { readonly filter: AuditFilter }) {
  const file = useAuditExport(filter);
  const button = (format: AuditFormatName) => {
    const busy = file.isPending && file.variables === format;
    return (
      <BusyButton
        appearance="secondary"
        icon={<ArrowDownloadRegular />}
        busy={busy}
        disabled={file.isPending}
        onClick={() => file.mutate(format)}
      >
        {busy && file.lines > 0 ? `${file.lines} lines read` : names[format]}
      </BusyButton>
    );
  };
  return (
    <>
      {button('csv')}
      {button('jsonLines')}
      <LiveStatus>{file.isSuccess ? `${file.data.lines} lines saved.` : ''}</LiveStatus>
      <ActionFailed error={file.error} title="The file was not made" />
    </>
  );
}
