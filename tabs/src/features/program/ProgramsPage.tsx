import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { RocketRegular } from '@fluentui/react-icons/svg/rocket';
import { LeadOnly } from '../../app/LeadOnly';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { useDates } from '../../app/use-dates';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Panel } from '../../ui/Panel';
import { Stack } from '../../ui/Stack';
import { programStateWords, seriesInWords } from './program-words';
import { usePrograms } from './use-programs';

const useStyles = makeStyles({
  program: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  about: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** All programs of the tenant, for the lead. */
export function ProgramsPage() {
  const styles = useStyles();
  const dates = useDates();
  const programs = usePrograms();
  const create = (
    <ButtonLink to={paths.newProgram()} appearance="primary" icon={<AddRegular />}>
      Create program
    </ButtonLink>
  );
  return (
    <LeadOnly>
      <PageHeading
        title="Programs"
        lead="A program has its own topics, rules and dates. Run one for everybody, or several side by side."
        {...(programs.data !== undefined && programs.data.length > 0 && { actions: create })}
      />
      <Loaded query={programs} what="Your programs">
        {(items) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState icon={<RocketRegular />} title="No program yet" action={create}>
                Start with the defaults: six sessions of an hour in six months, outside of the management line, approved
                by both managers.
              </EmptyState>
            </Panel>
          ) : (
            <Stack>
              {items.map((program) => {
                const { name, tone } = programStateWords[program.state];
                return (
                  <Panel key={program.id}>
                    <div className={styles.program}>
                      <div className={styles.words}>
                        <div className={styles.head}>
                          <h2 className={styles.name}>{program.settings.name}</h2>
                          <Badge appearance="tint" color={tone}>
                            {name}
                          </Badge>
                        </div>
                        <p className={styles.about}>
                          {program.participants === 1 ? 'One participant' : `${program.participants} participants`} ·{' '}
                          {seriesInWords(program.settings.series)}
                          {program.publishedAtUtc !== null && ` · published ${dates.day(program.publishedAtUtc)}`}
                        </p>
                      </div>
                      <ButtonLink to={paths.program(program.id)} label={`Open program ${program.settings.name}`}>
                        Open program
                      </ButtonLink>
                    </div>
                  </Panel>
                );
              })}
            </Stack>
          )
        }
      </Loaded>
    </LeadOnly>
  );
}
