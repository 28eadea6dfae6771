import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap';
import type { RoundPair } from '../../../../api/src/contract/round';
import { Loaded } from '../../app/Loaded';
import { Disclosure } from '../../ui/Disclosure';
import { EmptyState } from '../../ui/EmptyState';
import { LoadMore } from '../../ui/LoadMore';
import { PersonLine } from '../../ui/PersonLine';
import { BookingPreview } from '../booking-preview/BookingPreview';
import { aboutPerson } from '../people/person-words';
import { ScoreParts } from '../score/ScoreParts';
import { useRoundPairs } from './use-round-pairs';
import { WishButtons } from './WishButtons';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  pair: {
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 24px minmax(0, 1fr) 110px',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalS,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  },
  swap: {
    fontSize: '18px',
    color: tokens.colorNeutralForeground3,
    lineHeight: 1,
    '@media (max-width: 760px)': { display: 'none' },
  },
  score: { justifySelf: 'end', '@media (max-width: 760px)': { justifySelf: 'start' } },
});

interface RoundPairsProps {
  readonly programId: string;
  readonly roundId: string;
  /** Nobody was told of the round yet: pairs can be wished otherwise. */
  readonly isDryRun: boolean;
}

/** Every pair of a round with the parts of its score. */
export function RoundPairs({ programId, roundId, isDryRun }: RoundPairsProps) {
  const styles = useStyles();
  const pairs = useRoundPairs(programId, roundId);
  return (
    <Loaded query={pairs} what="The pairs" lines={8}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) {
          return (
            <EmptyState icon={<PeopleSwapRegular />} title="No pair in this round">
              See who is left out and why, and what relaxing a rule would add.
            </EmptyState>
          );
        }
        return (
          <>
            <ul className={styles.list} aria-label="Pairs">
              {items.map((pair) => (
                <li key={`${pair.junior.id} ${pair.senior.id}`} className={styles.pair}>
                  <Pair pair={pair} programId={programId} />
                  {isDryRun && <WishButtons programId={programId} junior={pair.junior} senior={pair.senior} />}
                </li>
              ))}
            </ul>
            <LoadMore
              hasMore={pairs.hasNextPage}
              busy={pairs.isFetchingNextPage}
              onMore={() => void pairs.fetchNextPage()}
            />
          </>
        );
      }}
    </Loaded>
  );
}

function Pair({ pair, programId }: { readonly pair: RoundPair; readonly programId: string }) {
  const styles = useStyles();
  const { junior, senior, juniorBand, seniorBand, score, parts, pinned } = pair;
  return (
    <>
      <div className={styles.head}>
        <PersonLine
          name={junior.displayName}
          about={`Junior, band ${juniorBand} · ${aboutPerson(junior)}`}
          id={junior.id}
        />
        <span className={styles.swap} aria-hidden="true">
          <ArrowSwapRegular />
        </span>
        <PersonLine
          name={senior.displayName}
          about={`Senior, band ${seniorBand} · ${aboutPerson(senior)}`}
          id={senior.id}
        />
        <Badge appearance="tint" color="brand" size="large" className={styles.score}>
          {pinned ? `Pinned · ${score}` : `${score} of 1000`}
        </Badge>
      </div>
      <Disclosure label="Why this pair" fullLabel={`Why this pair: ${junior.displayName} and ${senior.displayName}`}>
        <ScoreParts parts={parts} />
      </Disclosure>
      <BookingPreview programId={programId} junior={junior} senior={senior} />
    </>
  );
}
