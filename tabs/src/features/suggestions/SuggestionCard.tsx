import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap';
import { useId } from 'react';
import type { Suggestion } from '../../../../api/src/contract/candidate';
import type { Topic } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { Disclosure } from '../../ui/Disclosure';
import { Panel } from '../../ui/Panel';
import { PersonLine } from '../../ui/PersonLine';
import { Stack } from '../../ui/Stack';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { Exchange } from '../pairing/Exchange';
import { aboutPerson, shortName } from '../people/person-words';
import { topicNames } from '../program/topic-names';
import { ScoreParts } from '../score/ScoreParts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  person: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  seat: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  score: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  best: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly topics: readonly Topic[];
  readonly busy: boolean;
  /** Another proposal is on its way. */
  readonly disabled: boolean;
  readonly error: Error | null;
  readonly onPick: () => void;
}

/** One possible partner: what each would give the other, and why the two fit. */
export function SuggestionCard({ suggestion, topics, busy, disabled, error, onPick }: SuggestionCardProps) {
  const styles = useStyles();
  const title = useId();
  const { partner, seat, parts, score } = suggestion;
  const strongest = parts.toSorted((a, b) => b.points - a.points).slice(0, 2);
  return (
    <article aria-labelledby={title}>
      <Panel>
        <Stack>
          <VisuallyHidden>
            <h2 id={title}>{partner.displayName}</h2>
          </VisuallyHidden>
          <div className={styles.head}>
            <div className={styles.person}>
              <PersonLine name={partner.displayName} about={aboutPerson(partner)} id={partner.id} size={48} />
            </div>
            <div className={styles.seat}>
              <Badge appearance="tint" size="large" color="brand">
                You would be the {seat}
              </Badge>
              <span className={styles.score}>{score} of 1000</span>
            </div>
          </div>
          <Exchange
            youShare={topicNames(topics, suggestion.youShare)}
            youLearn={topicNames(topics, suggestion.youLearn)}
            partnerName={shortName(partner)}
          />
          <p className={styles.best}>{strongest.map(({ sentence }) => sentence).join(' ')}</p>
          <Disclosure label={`Why ${shortName(partner)} fits`}>
            <ScoreParts parts={parts} />
          </Disclosure>
          <div>
            <BusyButton
              busy={busy}
              disabled={disabled}
              icon={<PeopleSwapRegular />}
              label={`Propose pairing with ${partner.displayName}`}
              onClick={onPick}
            >
              Propose pairing
            </BusyButton>
          </div>
          <ActionFailed error={error} title="The pairing was not proposed" />
        </Stack>
      </Panel>
    </article>
  );
}
