import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useDates } from '../../app/use-dates';
import { saveFile } from '../../ui/save-file';
import { auditFormats, type AuditFormatName } from './audit-file';
import { auditQuery, type AuditFilter } from './audit-filter';
import { readWholeAudit } from './read-whole-audit';

/** Downloads every line that a filter lets through, and tells how many have been read so far. */
export function useAuditExport(filter: AuditFilter) {
  const call = useCall();
  const { nowUtc, zoneIana } = useDates();
  const [lines, setLines] = useState(0);
  const query = auditQuery(filter, zoneIana);
  const saving = useMutation({
    mutationFn: (format: AuditFormatName) => {
      setLines(0);
      const read = (continuation: string | undefined) =>
        call(routes.audit, { query: { ...query, limit: 200, continuation } });
      return readWholeAudit(read, auditFormats[format], setLines);
    },
    onSuccess: ({ parts }, format) => {
      const { extension, mediaType } = auditFormats[format];
      saveFile(`audit-log-${nowUtc.slice(0, 10)}.${extension}`, mediaType, parts);
    },
  });
  return { ...saving, lines };
}
