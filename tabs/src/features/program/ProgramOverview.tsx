import { makeStyles, tokens } from '@fluentui/react-components';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { useDates } from '../../app/use-dates';
import { ButtonLink } from '../../ui/ButtonLink';
import { Figures } from '../../ui/Figures';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useDirectory } from '../directory/use-directory';
import { isLive } from '../pairing/pairing-words';
import { useRounds } from '../rounds/use-rounds';
import { useCurrentProgram } from './current-program';
import { LaunchChecklist } from './LaunchChecklist';
import { launchSteps } from './launch-steps';
import { needsLead } from './pairing-filter';
import { PairingRowCard } from './PairingRowCard';
import { approverWords, seriesInWords } from './program-words';
import { ProgramPulse } from './ProgramPulse';
import { Unreached } from './Unreached';
import { useProgramPairings } from './use-program-pairings';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: {
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { marginBottom: tokens.spacingVerticalM },
  },
});

/** How a program stands: what is next, what needs the lead, who is paired. */
export function ProgramOverview() {
  const styles = useStyles();
  const dates = useDates();
  const { value: program } = useCurrentProgram();
  const directory = useDirectory();
  const rounds = useRounds(program.id);
  const pairings = useProgramPairings(program.id);
  const { settings } = program;
  return (
    <Stack>
      <Loaded query={directory} what="The directory" lines={3}>
        {(status) => (
          <Loaded query={rounds} what="The rounds" lines={3}>
            {({ pages }) => (
              <LaunchChecklist
                program={program}
                steps={launchSteps({ program, directory: status, rounds: pages.flatMap(({ items }) => items) })}
              />
            )}
          </Loaded>
        )}
      </Loaded>
      <Loaded query={pairings} what="The pairings">
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          const troubled = rows.filter(needsLead);
          const more = pairings.hasNextPage ? '+' : '';
          const count = (test: (row: (typeof rows)[number]) => boolean) => `${rows.filter(test).length}${more}`;
          return (
            <>
              <Section
                title="Now"
                action={<ButtonLink to={paths.programPairings(program.id)}>All pairings</ButtonLink>}
              >
                <Figures
                  items={[
                    { name: 'Participants', value: program.participants },
                    { name: 'Live pairings', value: count(({ state }) => isLive(state)) },
                    { name: 'Await approval', value: count(({ state }) => state === 'awaiting-approval') },
                    {
                      name: 'Booked and active',
                      value: count(({ state }) => state === 'booked' || state === 'active'),
                    },
                  ]}
                />
              </Section>
              {troubled.length > 0 && (
                <Section title="Needs you" hint="Work that failed too often, and decisions that no manager can make.">
                  <ul className={styles.list}>
                    {troubled.map((row) => (
                      <PairingRowCard key={row.id} row={row} />
                    ))}
                  </ul>
                </Section>
              )}
            </>
          );
        }}
      </Loaded>
      <ProgramPulse programId={program.id} />
      <Unreached />
      <Section title="Terms" action={<ButtonLink to={paths.programSettings(program.id)}>Edit settings</ButtonLink>}>
        <dl className={styles.facts}>
          <dt className={styles.name}>Series</dt>
          <dd className={styles.value}>{seriesInWords(settings.series)}</dd>
          <dt className={styles.name}>Approval</dt>
          <dd className={styles.value}>
            {approverWords[settings.approval.approvers]}, within {settings.approval.deadlineWorkingDays} working days
          </dd>
          <dt className={styles.name}>Topics</dt>
          <dd className={styles.value}>{settings.topics.length}</dd>
          <dt className={styles.name}>Published</dt>
          <dd className={styles.value}>
            {program.publishedAtUtc === null ? 'Not yet' : dates.moment(program.publishedAtUtc)}
          </dd>
        </dl>
      </Section>
    </Stack>
  );
}
