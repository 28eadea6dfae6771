import { Badge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Round } from '../../../../api/src/contract/round';
import type { Versioned } from '../../app/call';
import { LeadOnly } from '../../app/LeadOnly';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { LiveStatus } from '../../ui/LiveStatus';
import { PageHeading } from '../../ui/PageHeading';
import { Panel } from '../../ui/Panel';
import { Stack } from '../../ui/Stack';
import { CancelRound } from './CancelRound';
import { PublishRound } from './PublishRound';
import { isCancellable, roundPollInterval, roundStateWords } from './round-words';
import { RoundChanges } from './RoundChanges';
import { RoundLeftOut } from './RoundLeftOut';
import { RoundPairs } from './RoundPairs';
import { RoundProgress } from './RoundProgress';
import { RoundSummary } from './RoundSummary';
import { RoundUnstable } from './RoundUnstable';
import { RoundWhatIf } from './RoundWhatIf';
import { useRound } from './use-round';

const useStyles = makeStyles({
  tabs: {
    flexWrap: 'wrap',
    marginBottom: tokens.spacingVerticalL,
    marginLeft: `calc(${tokens.spacingHorizontalM} * -1)`,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One round: a dry run to read before it is published. */
export function RoundPage() {
  const { programId = '', roundId = '' } = useParams();
  const round = useRound(programId, roundId);
  const value = round.data?.value;
  const state = value === undefined ? null : roundStateWords[value.state];
  return (
    <LeadOnly>
      <PageHeading
        title={value === undefined ? 'Round' : `Round ${value.number}`}
        back={{ to: paths.rounds(programId), label: 'Rounds' }}
        {...(state !== null && {
          badge: (
            <Badge appearance="tint" size="large" color={state.tone}>
              {state.name}
            </Badge>
          ),
        })}
        {...(value?.state === 'ready' && {
          lead: 'Nobody was told of this yet. Read the pairs and who is left out, then publish.',
        })}
        {...(round.data !== undefined && { actions: <RoundActions round={round.data} /> })}
      />
      <Loaded query={round} what="This round" lines={8}>
        {(loaded) => <RoundDetails round={loaded.value} />}
      </Loaded>
    </LeadOnly>
  );
}

function RoundActions({ round }: { readonly round: Versioned<Round> }) {
  return (
    <>
      {isCancellable(round.value.state) && <CancelRound round={round.value} />}
      {round.value.state === 'ready' && <PublishRound round={round} />}
    </>
  );
}

function RoundDetails({ round }: { readonly round: Round }) {
  const styles = useStyles();
  const running = roundPollInterval(round.state) !== false;
  return (
    <Stack>
      <LiveStatus>{`Round ${round.number}: ${roundStateWords[round.state].name}`}</LiveStatus>
      {running && (
        <Panel>
          <RoundProgress round={round} />
        </Panel>
      )}
      {round.state === 'cancelled' && (
        <Panel>
          <p className={styles.line}>This round was cancelled. Nobody was told of it. Start a new dry run any time.</p>
        </Panel>
      )}
      {round.state === 'failed' && (
        <ErrorNotice
          title="The round failed"
          detail={`${round.lastError ?? 'The reason is not known.'} Nobody was told of it. Start a new dry run to try again.`}
        />
      )}
      <RoundSummary round={round} />
      {round.summary !== null && <RoundParts round={round} />}
    </Stack>
  );
}

const parts = {
  pairs: 'Pairs',
  'left-out': 'Left out',
  'what-if': 'What if',
  unstable: 'Stability',
  changes: 'Changes',
} as const;
type Part = keyof typeof parts;
const isPart = (value: unknown): value is Part => typeof value === 'string' && value in parts;

function RoundParts({ round }: { readonly round: Round }) {
  const styles = useStyles();
  const [part, setPart] = useState<Part>('pairs');
  const counts: Record<Part, number | null> = {
    pairs: round.summary?.pairs ?? null,
    'left-out': round.summary?.leftOut ?? null,
    'what-if': null,
    unstable: round.summary?.unstablePairs ?? null,
    changes: round.difference === null ? null : round.difference.added + round.difference.removed,
  };
  const ids = { programId: round.programId, roundId: round.id };
  return (
    <Panel>
      <TabList
        className={styles.tabs}
        aria-label="Details of the round"
        selectedValue={part}
        onTabSelect={(_, { value }) => isPart(value) && setPart(value)}
      >
        {Object.entries(parts).map(([id, name]) => (
          <Tab key={id} value={id} id={`tab-${id}`} aria-controls="round-part">
            {name}
            {isPart(id) && counts[id] !== null && ` (${counts[id]})`}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="round-part" aria-labelledby={`tab-${part}`}>
        {part === 'pairs' && <RoundPairs {...ids} isDryRun={round.state === 'ready'} />}
        {part === 'left-out' && <RoundLeftOut {...ids} />}
        {part === 'what-if' && <RoundWhatIf {...ids} />}
        {part === 'unstable' && <RoundUnstable {...ids} />}
        {part === 'changes' && <RoundChanges {...ids} />}
      </div>
    </Panel>
  );
}
