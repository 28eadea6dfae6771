import { makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { PeopleCheckmarkRegular } from '@fluentui/react-icons/svg/people-checkmark';
import type { LeftOut } from '../../../../api/src/contract/round';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { LoadMore } from '../../ui/LoadMore';
import { PersonLine } from '../../ui/PersonLine';
import { aboutPerson } from '../people/person-words';
import { LeftOutChances } from './LeftOutChances';
import { useRoundLeftOut } from './use-round-left-out';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.4fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    '@media (max-width: 680px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  reason: { margin: 0 },
  remedy: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  bulb: { flexShrink: 0, fontSize: '18px', lineHeight: tokens.lineHeightBase300, color: tokens.colorBrandForeground1 },
});

interface RoundLeftOutProps {
  readonly programId: string;
  readonly roundId: string;
}

function LeftOutPerson({ left }: { readonly left: LeftOut }) {
  const styles = useStyles();
  const { person, band, reason, remedy, roomier, chances } = left;
  return (
    <li className={styles.person}>
      <PersonLine name={person.displayName} about={`Band ${band} · ${aboutPerson(person)}`} id={person.id} />
      <div>
        <p className={styles.reason}>{reason}</p>
        {remedy !== null && (
          <p className={styles.remedy}>
            <LightbulbRegular className={styles.bulb} aria-hidden />
            <span>
              {remedy}
              {roomier !== null && aboutPerson(roomier) !== '' && ` (${aboutPerson(roomier)})`}
            </span>
          </p>
        )}
        {chances !== null && <LeftOutChances chances={chances} />}
      </div>
    </li>
  );
}

/** Who is not in a round, the reason that binds, and what would include them. */
export function RoundLeftOut({ programId, roundId }: RoundLeftOutProps) {
  const styles = useStyles();
  const leftOut = useRoundLeftOut(programId, roundId);
  return (
    <Loaded query={leftOut} what="The people left out" lines={8}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) {
          return (
            <EmptyState icon={<PeopleCheckmarkRegular />} title="Nobody is left out">
              Everybody who takes part and is not paused has a pair in this round.
            </EmptyState>
          );
        }
        return (
          <>
            <ul className={styles.list} aria-label="People left out">
              {items.map((left) => (
                <LeftOutPerson key={left.person.id} left={left} />
              ))}
            </ul>
            <LoadMore
              hasMore={leftOut.hasNextPage}
              busy={leftOut.isFetchingNextPage}
              onMore={() => void leftOut.fetchNextPage()}
            />
          </>
        );
      }}
    </Loaded>
  );
}
