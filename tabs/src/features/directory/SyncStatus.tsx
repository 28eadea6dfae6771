import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { OrganizationRegular } from '@fluentui/react-icons/svg/organization';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { DirectoryStatus } from '../../../../api/src/contract/directory';
import { ActionFailed } from '../../app/ActionFailed';
import { queryKeys } from '../../app/query-keys';
import { useDates } from '../../app/use-dates';
import { BusyButton } from '../../ui/BusyButton';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Figures } from '../../ui/Figures';
import { LiveStatus } from '../../ui/LiveStatus';
import { Progress } from '../../ui/Progress';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useSyncDirectory } from './use-sync-directory';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Whether and when the org chart was read, and the button that reads it again. */
export function SyncStatus({ status }: { readonly status: DirectoryStatus }) {
  const styles = useStyles();
  const dates = useDates();
  const sync = useSyncDirectory();
  const queryClient = useQueryClient();
  const number = new Intl.NumberFormat(dates.locale);
  const syncing = status.state === 'syncing';

  // Once the chart is read, the caller may be in it, and bands may have moved.
  const before = useRef(status.state);
  useEffect(() => {
    if (before.current === 'syncing' && status.state === 'ready') {
      void queryClient.invalidateQueries({ queryKey: queryKeys.me });
      void queryClient.invalidateQueries({ queryKey: ['seniority'] });
    }
    before.current = status.state;
  }, [status.state, queryClient]);

  const button = (
    <BusyButton
      busy={sync.isPending}
      disabled={syncing}
      icon={<ArrowSyncRegular />}
      appearance={status.state === 'ready' ? 'secondary' : 'primary'}
      onClick={() => sync.mutate()}
    >
      Sync org chart
    </BusyButton>
  );
  const never = status.state === 'never-synced';
  return (
    <Section title="Org chart" {...(!never && { action: button })}>
      <Stack>
        {never && (
          <EmptyState icon={<OrganizationRegular />} title="The org chart was never read" action={button}>
            Vice Versa reads names, titles, departments and managers from Microsoft Entra ID. It never asks for birth
            dates or ages, and changes nothing.
          </EmptyState>
        )}
        {syncing && (
          <Progress
            label={progressInWords(status, (count) => number.format(count))}
            share={status.progress?.expectedPeople ? status.progress.peopleRead / status.progress.expectedPeople : null}
          />
        )}
        {status.state === 'failed' && (
          <ErrorNotice
            title="The last sync failed"
            detail={`${status.lastError ?? 'The reason is not known.'} What was read before stays in use. Try again.`}
          />
        )}
        {status.state === 'ready' && status.review?.state === 'under-way' && (
          <p className={styles.line}>Pairings are being checked against the new org chart.</p>
        )}
        {status.state === 'ready' && status.review?.state === 'failed' && (
          <ErrorNotice
            title="Pairings could not be checked against the new org chart"
            detail={`${status.review.error ?? 'The reason is not known.'} Sync the org chart again to check them.`}
          />
        )}
        <ActionFailed error={sync.error} title="The sync was not started" />
        {status.people > 0 && (
          <>
            <Figures
              items={[
                { name: 'People', value: number.format(status.people) },
                {
                  name: 'Unsure of their seniority',
                  value: new Intl.NumberFormat(dates.locale, { style: 'percent' }).format(status.lowConfidenceShare),
                },
              ]}
            />
            {status.lastSyncedAtUtc !== null && (
              <p className={styles.line}>Last read {dates.moment(status.lastSyncedAtUtc)}.</p>
            )}
          </>
        )}
        <LiveStatus>
          {status.state === 'ready' ? `The org chart is read: ${number.format(status.people)} people` : ''}
        </LiveStatus>
      </Stack>
    </Section>
  );
}

function progressInWords({ progress }: DirectoryStatus, format: (count: number) => string): string {
  if (progress === null || progress.peopleRead === 0) return 'Reading the org chart';
  const { peopleRead, expectedPeople } = progress;
  if (expectedPeople === null) return `Reading the org chart: ${format(peopleRead)} people so far`;
  return `Reading the org chart: ${format(peopleRead)} of ${format(expectedPeople)} people`;
}
