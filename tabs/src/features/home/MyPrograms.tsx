import { makeStyles, tokens } from '@fluentui/react-components';
import type { Participation } from '../../../../api/src/contract/participation';
import type { Program } from '../../../../api/src/contract/program';
import { paths } from '../../app/paths';
import { useDates } from '../../app/use-dates';
import { Actions } from '../../ui/Actions';
import { ButtonLink } from '../../ui/ButtonLink';
import { Section } from '../../ui/Section';
import { isPaused } from './next-steps';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

interface MyProgramsProps {
  readonly joined: readonly { readonly program: Program; readonly participation: Participation }[];
}

/** Programs that the caller takes part in. */
export function MyPrograms({ joined }: MyProgramsProps) {
  const styles = useStyles();
  const dates = useDates();
  if (joined.length === 0) return null;
  const about = (participation: Participation) => {
    if (isPaused(participation, dates.nowUtc) && participation.pausedUntilUtc !== null) {
      return `Paused until ${dates.day(participation.pausedUntilUtc)}`;
    }
    return `You share ${count(participation.shares.length)} and seek ${count(participation.seeks.length)}`;
  };
  return (
    <Section title="Your programs">
      <ul className={styles.list}>
        {joined.map(({ program, participation }) => (
          <li key={program.id}>
            <p className={styles.name}>{program.settings.name}</p>
            <p className={styles.text}>{about(participation)}</p>
            <Actions>
              <ButtonLink
                to={paths.suggestions(program.id)}
                size="small"
                label={`Suggestions in ${program.settings.name}`}
              >
                Suggestions
              </ButtonLink>
              <ButtonLink
                to={paths.join(program.id)}
                size="small"
                label={`Edit participation in ${program.settings.name}`}
              >
                Edit participation
              </ButtonLink>
            </Actions>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const count = (topics: number): string => (topics === 1 ? 'one topic' : `${topics} topics`);
