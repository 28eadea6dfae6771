import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { Outlet, useParams } from 'react-router';
import { LeadOnly } from '../../app/LeadOnly';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { PageHeading } from '../../ui/PageHeading';
import { TabLinks } from '../../ui/TabLinks';
import { programStateWords } from './program-words';
import { PublishProgram } from './PublishProgram';
import { useProgram } from './use-program';

const useStyles = makeStyles({
  tabs: {
    marginBottom: tokens.spacingVerticalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What surrounds all pages of one program for the lead. */
export function ProgramLayout() {
  const styles = useStyles();
  const { programId = '' } = useParams();
  const program = useProgram(programId);
  const value = program.data?.value;
  const state = value === undefined ? null : programStateWords[value.state];
  return (
    <LeadOnly>
      <PageHeading
        title={value?.settings.name ?? 'Program'}
        back={{ to: paths.programs(), label: 'Programs' }}
        {...(state !== null && {
          badge: (
            <Badge appearance="tint" size="large" color={state.tone}>
              {state.name}
            </Badge>
          ),
        })}
        {...(value?.state === 'draft' && { actions: <PublishProgram program={value} /> })}
      />
      <div className={styles.tabs}>
        <TabLinks
          label="Program"
          links={[
            { to: paths.program(programId), name: 'Overview', exact: true },
            { to: paths.participants(programId), name: 'Participants' },
            { to: paths.rounds(programId), name: 'Rounds' },
            { to: paths.programPairings(programId), name: 'Pairings' },
            { to: paths.programSettings(programId), name: 'Settings' },
          ]}
        />
      </div>
      <Loaded query={program} what="This program" lines={6}>
        {(loaded) => <Outlet context={loaded} />}
      </Loaded>
    </LeadOnly>
  );
}
