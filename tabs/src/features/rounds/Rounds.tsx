import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ScalesRegular } from '@fluentui/react-icons/svg/scales';
import type { Program } from '../../../../api/src/contract/program';
import type { Round } from '../../../../api/src/contract/round';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { useDates } from '../../app/use-dates';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { LoadMore } from '../../ui/LoadMore';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useCurrentProgram } from '../program/current-program';
import { roundPollInterval, roundStateWords } from './round-words';
import { RoundProgress } from './RoundProgress';
import { PairWishes } from './PairWishes';
import { StartDryRun } from './StartDryRun';
import { isRunning, useRounds } from './use-rounds';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  round: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  words: { flexGrow: 1, flexBasis: '260px', minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** Rounds of a program, newest first. */
export function Rounds() {
  const styles = useStyles();
  const { value: program } = useCurrentProgram();
  const rounds = useRounds(program.id);
  const known = rounds.data?.pages.flatMap(({ items }) => items) ?? [];
  const running = known.some(isRunning);
  return (
    <Stack>
      <Section
        title="Rounds"
        hint="A round finds the best pairs over everybody at once. It starts as a dry run: nothing is sent before you publish it."
        {...(known.length > 0 && {
          action: <StartDryRun programId={program.id} disabled={program.state !== 'open' || running} />,
        })}
      >
        <Loaded query={rounds} what="The rounds">
          {() =>
            known.length === 0 ? (
              <NoRound program={program} />
            ) : (
              <>
                <ul className={styles.list} aria-label="Rounds">
                  {known.map((round) => (
                    <li key={round.id} className={styles.round}>
                      <RoundLine round={round} />
                    </li>
                  ))}
                </ul>
                <LoadMore
                  hasMore={rounds.hasNextPage}
                  busy={rounds.isFetchingNextPage}
                  onMore={() => void rounds.fetchNextPage()}
                />
              </>
            )
          }
        </Loaded>
      </Section>
      {program.state === 'open' && <PairWishes programId={program.id} />}
    </Stack>
  );
}

function NoRound({ program }: { readonly program: Program }) {
  return (
    <EmptyState
      icon={<ScalesRegular />}
      title="No round yet"
      action={<StartDryRun programId={program.id} disabled={program.state !== 'open'} />}
    >
      {program.state === 'open'
        ? 'Start a dry run once people have joined. You see every pair with its reasons, and who is left out and why, before anybody is told.'
        : 'Publish the program first, so that people can join. Then start a dry run.'}
    </EmptyState>
  );
}

function RoundLine({ round }: { readonly round: Round }) {
  const styles = useStyles();
  const dates = useDates();
  const { name, tone } = roundStateWords[round.state];
  return (
    <>
      <div className={styles.words}>
        <div className={styles.head}>
          Round {round.number}
          <Badge appearance="tint" color={tone}>
            {name}
          </Badge>
        </div>
        <p className={styles.about}>
          {dates.moment(round.createdAtUtc)}
          {round.summary !== null && ` · ${round.summary.pairs} pairs, ${round.summary.leftOut} left out`}
        </p>
        {roundPollInterval(round.state) !== false && <RoundProgress round={round} />}
      </div>
      <ButtonLink to={paths.round(round.programId, round.id)} label={`Open round ${round.number}`}>
        Open
      </ButtonLink>
    </>
  );
}
