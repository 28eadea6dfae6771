import { useHost } from '../../app/host';
import { LeadOnly } from '../../app/LeadOnly';
import { Loaded } from '../../app/Loaded';
import { Columns } from '../../ui/Columns';
import { PageHeading } from '../../ui/PageHeading';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { BandHistogram } from './BandHistogram';
import { Corrections } from './Corrections';
import { Findings } from './Findings';
import { GradeOrder } from './GradeOrder';
import { PersonLookUp } from './PersonLookUp';
import { SyncStatus } from './SyncStatus';
import { useDirectory } from './use-directory';

/** The org chart as Vice Versa understands it, for the lead. */
export function DirectoryPage() {
  return (
    <LeadOnly>
      <PageHeading
        title="Directory"
        lead="Who is senior to whom, read from the org chart, with the reasons. Nothing here is about age."
      />
      <Directory />
    </LeadOnly>
  );
}

function Directory() {
  const { locale } = useHost();
  const directory = useDirectory();
  return (
    <Loaded query={directory} what="The directory" lines={8}>
      {(status) => (
        <Stack>
          {status.people === 0 ? (
            <SyncStatus status={status} />
          ) : (
            <>
              <Columns>
                <SyncStatus status={status} />
                <Section title="Seniority bands">
                  <BandHistogram bands={status.bands} locale={locale} />
                </Section>
              </Columns>
              <Columns shape="main">
                <Findings status={status} locale={locale} />
                <PersonLookUp />
              </Columns>
              {status.grades !== null && <GradeOrder key={JSON.stringify(status.grades)} grades={status.grades} />}
              <Corrections />
            </>
          )}
        </Stack>
      )}
    </Loaded>
  );
}
