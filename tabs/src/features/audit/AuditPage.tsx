import { useState } from 'react';
import { LeadOnly } from '../../app/LeadOnly';
import { PageHeading } from '../../ui/PageHeading';
import { Stack } from '../../ui/Stack';
import { AuditExport } from './AuditExport';
import { AuditFilters } from './AuditFilters';
import { AuditLines } from './AuditLines';
import { everyLine } from './audit-filter';

/** The audit log, for the lead. */
export function AuditPage() {
  return (
    <LeadOnly>
      <Audit />
    </LeadOnly>
  );
}

function Audit() {
  const [filter, setFilter] = useState(everyLine);
  return (
    <>
      <PageHeading
        title="Audit log"
        lead="Who read or changed what with a privilege, and on whom. Lines are only ever added, this visit included."
        actions={<AuditExport filter={filter} />}
      />
      <Stack>
        <AuditFilters filter={filter} onChange={setFilter} />
        <AuditLines filter={filter} />
      </Stack>
    </>
  );
}
