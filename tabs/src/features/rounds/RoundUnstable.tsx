import { makeStyles, tokens } from '@fluentui/react-components';
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake';
import type { UnstablePair } from '../../../../api/src/contract/round';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { LoadMore } from '../../ui/LoadMore';
import { PairLine } from './PairLine';
import { useRoundUnstable } from './use-round-unstable';

/** A round lists so many of these pairs, and counts all. */
const MOST_KEPT = 200;

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '72ch', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface RoundUnstableProps {
  readonly programId: string;
  readonly roundId: string;
}

/** Pairs of people who would both score higher with each other than with whom they got: the stability report. */
export function RoundUnstable({ programId, roundId }: RoundUnstableProps) {
  const styles = useStyles();
  const unstable = useRoundUnstable(programId, roundId);
  return (
    <Loaded query={unstable} what="The stability report" lines={8}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) {
          return (
            <EmptyState icon={<HandshakeRegular />} title="This round is stable">
              No two people would both score higher with each other than with whom they got.
            </EmptyState>
          );
        }
        return (
          <>
            <p className={styles.hint}>
              These people would both score higher with each other than with whom they got. Pairing them would cost
              others a pair, or the round a higher sum; pin a pair where it matters. The strongest come first: at most{' '}
              {MOST_KEPT} of them are listed.
            </p>
            <ul className={styles.list} aria-label="Pairs who would both prefer each other">
              {items.map((pair) => (
                <li key={`${pair.junior.id} ${pair.senior.id}`}>
                  <PairLine
                    junior={pair.junior}
                    senior={pair.senior}
                    note={insteadOf(pair)}
                    mark={`${pair.score} of 1000`}
                  />
                </li>
              ))}
            </ul>
            <LoadMore
              hasMore={unstable.hasNextPage}
              busy={unstable.isFetchingNextPage}
              onMore={() => void unstable.fetchNextPage()}
            />
          </>
        );
      }}
    </Loaded>
  );
}

function insteadOf({ juniorHas, seniorHas }: UnstablePair): string {
  const has = (score: number | null) => (score === null ? 'has a free seat' : `has ${score}`);
  return `The junior ${has(juniorHas)}, the senior ${has(seniorHas)}.`;
}
