import { makeStyles } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { LoadMore } from '../../ui/LoadMore';
import { PairLine } from './PairLine';
import { useRoundChanges } from './use-round-changes';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

const marks = { added: { name: 'New', tone: 'success' }, gone: { name: 'Gone', tone: 'subtle' } } as const;

interface RoundChangesProps {
  readonly programId: string;
  readonly roundId: string;
}

/** The difference from the last round, pair by pair. */
export function RoundChanges({ programId, roundId }: RoundChangesProps) {
  const styles = useStyles();
  const changes = useRoundChanges(programId, roundId);
  return (
    <Loaded query={changes} what="The difference" lines={8}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) {
          return (
            <EmptyState icon={<HistoryRegular />} title="No difference">
              There is no round before this one, or it made the same pairs.
            </EmptyState>
          );
        }
        return (
          <>
            <ul className={styles.list} aria-label="Difference from the last round">
              {items.map(({ junior, senior, change }) => (
                <li key={`${junior.id} ${senior.id}`}>
                  <PairLine junior={junior} senior={senior} mark={marks[change].name} tone={marks[change].tone} />
                </li>
              ))}
            </ul>
            <LoadMore
              hasMore={changes.hasNextPage}
              busy={changes.isFetchingNextPage}
              onMore={() => void changes.fetchNextPage()}
            />
          </>
        );
      }}
    </Loaded>
  );
}
