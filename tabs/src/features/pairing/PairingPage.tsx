import { useParams } from 'react-router';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { Columns } from '../../ui/Columns';
import { PageHeading } from '../../ui/PageHeading';
import { Panel } from '../../ui/Panel';
import { PersonLine } from '../../ui/PersonLine';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { aboutPerson, shortName } from '../people/person-words';
import { topicNames } from '../program/topic-names';
import { useProgram } from '../program/use-program';
import { ScoreParts } from '../score/ScoreParts';
import { ApprovalStates } from './ApprovalStates';
import { Exchange } from './Exchange';
import { GroundRules } from './GroundRules';
import { NextStep } from './NextStep';
import { answerAsked, isLive } from './pairing-words';
import { PairingSteps } from './PairingSteps';
import { PulseCard } from './PulseCard';
import { Sessions } from './Sessions';
import { StateBadge } from './StateBadge';
import { Timeline } from './Timeline';
import { usePairing } from './use-pairing';
import { Withdraw } from './Withdraw';

/** The page of a pair: one of the two looks at it. */
export function PairingPage() {
  const { programId = '', pairingId = '' } = useParams();
  const pairing = usePairing(programId, pairingId);
  const partner = pairing.data?.partner.displayName;
  return (
    <>
      <PageHeading
        title={partner === undefined ? 'Your pairing' : `You and ${partner}`}
        back={{ to: paths.home(), label: 'Home' }}
        {...(pairing.data !== undefined && {
          badge: <StateBadge state={pairing.data.state} />,
          lead: `${pairing.data.programName} · you are the ${pairing.data.seat}, ${shortName(pairing.data.partner)} is the ${
            pairing.data.seat === 'junior' ? 'senior' : 'junior'
          }`,
        })}
      />
      <Loaded query={pairing} what="This pairing" lines={8}>
        {(value) => <PairingDetails pairing={value} />}
      </Loaded>
    </>
  );
}

function PairingDetails({ pairing }: { readonly pairing: Pairing }) {
  const program = useProgram(pairing.programId);
  const topics = program.data?.value.settings.topics ?? [];
  return (
    <Stack>
      <Panel>
        <PairingSteps pairing={pairing} />
      </Panel>
      <Columns shape="main">
        <Stack>
          <NextStep pairing={pairing} />
          <PulseCard pairing={pairing} />
          {pairing.series !== null && <Sessions pairing={pairing} series={pairing.series} />}
          <Section title="What you give each other">
            <Stack>
              <PersonLine
                name={pairing.partner.displayName}
                about={aboutPerson(pairing.partner)}
                id={pairing.partner.id}
                size={48}
              />
              <Exchange
                youShare={topicNames(topics, pairing.youShare)}
                youLearn={topicNames(topics, pairing.youLearn)}
                partnerName={shortName(pairing.partner)}
              />
            </Stack>
          </Section>
          {pairing.parts.length > 0 && (
            <Section title="Why this pair" {...(pairing.score !== null && { hint: `${pairing.score} of 1000 points` })}>
              <ScoreParts parts={pairing.parts} />
            </Section>
          )}
        </Stack>
        <Stack>
          <ApprovalStates pairing={pairing} />
          <GroundRules rules={pairing.groundRules} />
          <Timeline entries={pairing.timeline} />
          {isLive(pairing.state) && !answerAsked(pairing) && <Withdraw pairing={pairing} />}
        </Stack>
      </Columns>
    </Stack>
  );
}
