import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { LeafOneRegular } from '@fluentui/react-icons/svg/leaf-one';
import { useCaller } from '../../app/caller';
import { Failure } from '../../app/Failure';
import { Loaded } from '../../app/Loaded';
import { useDates } from '../../app/use-dates';
import { Columns } from '../../ui/Columns';
import { partOfDay } from '../../ui/dates';
import { EmptyState } from '../../ui/EmptyState';
import { Loading } from '../../ui/Loading';
import { PageHeading } from '../../ui/PageHeading';
import { Panel } from '../../ui/Panel';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import type { Pairing } from '../../../../api/src/contract/pairing';
import type { Program } from '../../../../api/src/contract/program';
import { answerAsked } from '../pairing/pairing-words';
import { useMyPairings } from '../pairing/use-my-pairings';
import { useParticipations } from '../participation/use-participations';
import { shortName } from '../people/person-words';
import { usePrograms } from '../program/use-programs';
import { HowItWorks } from './HowItWorks';
import { MyPairings } from './MyPairings';
import { MyPrograms } from './MyPrograms';
import { keyOfStep, nextSteps } from './next-steps';
import { NextStepCard } from './NextStepCard';
import { upcomingSessions } from './upcoming-sessions';
import { UpcomingSessions } from './UpcomingSessions';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** What the person can do now, and what is ahead. */
export function HomePage() {
  const me = useCaller();
  const { nowUtc, zoneIana } = useDates();
  const pairings = useMyPairings();
  const programs = usePrograms();
  return (
    <>
      <PageHeading
        title={`Good ${partOfDay(nowUtc, zoneIana)}${me.inDirectory ? `, ${shortName(me.person)}` : ''}`}
        lead="Two people, each mentor and mentee. Here is what is next for you."
      />
      <Loaded query={programs} what="Your programs" lines={6}>
        {(allPrograms) => (
          <Loaded query={pairings} what="Your pairings" lines={6}>
            {(myPairings) => <Situation programs={allPrograms} pairings={myPairings} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function Situation({
  programs,
  pairings,
}: {
  readonly programs: readonly Program[];
  readonly pairings: readonly Pairing[];
}) {
  const styles = useStyles();
  const me = useCaller();
  const open = programs.filter(({ state }) => state === 'open');
  const participations = useParticipations(me.inDirectory ? open.map(({ id }) => id) : []);
  if (participations.isPending) return <Loading label="Your participation: loading" lines={6} />;

  const steps = nextSteps({ me, pairings, programs, participations: participations.byProgram });
  const sessions = upcomingSessions(pairings, me.nowUtc, 3);
  const joined = open.flatMap((program) => {
    const participation = participations.byProgram.get(program.id);
    return participation ? [{ program, participation }] : [];
  });
  const aside = sessions.length > 0 || joined.length > 0;
  const main = (
    <Stack>
      <Section title="Next for you" tone="bare">
        <div className={styles.steps}>
          {steps.length === 0 && <NothingToDo waiting={pairings.length > 0 || joined.length > 0} />}
          {steps.map((step, index) => (
            <NextStepCard key={keyOfStep(step)} step={step} primary={index === 0} />
          ))}
        </div>
      </Section>
      {joined.length === 0 && pairings.length === 0 && <HowItWorks />}
      <MyPairings pairings={pairings.filter((pairing) => !answerAsked(pairing))} />
    </Stack>
  );
  return (
    <Stack>
      {participations.error !== null && (
        <Failure error={participations.error} what="Your participation" onRetry={participations.retry} />
      )}
      {!me.inDirectory && !me.isLead && <NotInDirectory />}
      {aside ? (
        <Columns shape="main">
          {main}
          <Stack>
            <UpcomingSessions sessions={sessions} />
            <MyPrograms joined={joined} />
          </Stack>
        </Columns>
      ) : (
        main
      )}
    </Stack>
  );
}

function NothingToDo({ waiting }: { readonly waiting: boolean }) {
  return (
    <Panel>
      <EmptyState icon={<LeafOneRegular />} title="Nothing to do right now">
        {waiting
          ? 'Others are at their turn. You get a notification in your activity feed when something happens.'
          : 'No program is open at the moment. Your program lead announces the next one; it will then appear here.'}
      </EmptyState>
    </Panel>
  );
}

function NotInDirectory() {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>You are not in the org chart yet</MessageBarTitle>
        Vice Versa reads it regularly. If you joined the company recently, look again tomorrow; if you do not appear
        then, ask your program lead.
      </MessageBarBody>
    </MessageBar>
  );
}
