import { makeStyles } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { LoadMore } from '../../ui/LoadMore';
import { Section } from '../../ui/Section';
import { isFiltered, type AuditFilter } from './audit-filter';
import { AuditLine } from './AuditLine';
import { useAudit } from './use-audit';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** The lines that a filter lets through, newest first. */
export function AuditLines({ filter }: { readonly filter: AuditFilter }) {
  const styles = useStyles();
  const audit = useAudit(filter);
  return (
    <Section title="Lines, newest first">
      <Loaded query={audit} what="The audit log" lines={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState icon={<ShieldCheckmarkRegular />} title="No such line">
                {isFiltered(filter)
                  ? 'Nothing was recorded that fits. Widen the days, or ask for another person or operation.'
                  : 'Nobody has used a privilege yet. Whatever a lead reads or changes, and what approvers decide, appears here.'}
              </EmptyState>
            );
          }
          return (
            <>
              <ul className={styles.list} aria-label="Lines of the audit log">
                {items.map((entry) => (
                  <li key={entry.id}>
                    <AuditLine entry={entry} />
                  </li>
                ))}
              </ul>
              <LoadMore
                hasMore={audit.hasNextPage}
                busy={audit.isFetchingNextPage}
                onMore={() => void audit.fetchNextPage()}
              />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
