import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { LinkDismissRegular } from '@fluentui/react-icons/svg/link-dismiss';
import { useState } from 'react';
import type { GradeStatus } from '../../../../api/src/contract/directory';
import { ActionFailed } from '../../app/ActionFailed';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { joinedBelow, movedRung, placedOnTop, splitRung } from './grade-moves';
import { orderGrades } from './override-changes';
import { useChangeOverrides } from './use-change-overrides';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  rung: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  grades: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  end: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The order of the grade attribute: inferred and to be confirmed, or as a lead gave it. The highest grade stands on top. */
export function GradeOrder({ grades }: { readonly grades: GradeStatus }) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const change = useChangeOverrides();
  const [ladder, setLadder] = useState<readonly (readonly string[])[]>(grades.ascending);
  const unplaced = grades.unplaced.filter((grade) => !ladder.flat().includes(grade));
  const isGiven = grades.source === 'given';
  const isMoved = JSON.stringify(ladder) !== JSON.stringify(grades.ascending);
  const save = async (order: readonly (readonly string[])[] | null, sentence: string) => {
    const changed = await change.mutateAsync(orderGrades(order)).catch(() => null);
    if (changed !== null) confirm(sentence);
  };
  return (
    <Section title="Order of grades" hint={isGiven ? givenHint : inferredHint(grades.confidence)}>
      <Stack>
        <div>
          <p className={styles.end}>Most senior</p>
          <ol className={styles.list} aria-label="Grades, the most senior first" reversed>
            {fromTop(ladder).map(({ rung, place }) => (
              <li key={rung.join('\n')} className={styles.rung}>
                <span className={styles.grades}>{rung.join(' = ')}</span>
                <RungMoves ladder={ladder} place={place} onChange={setLadder} />
              </li>
            ))}
          </ol>
          <p className={styles.end}>Least senior</p>
        </div>
        {unplaced.length > 0 && (
          <>
            <p className={styles.end}>
              These grades are in use and have no place: other evidence alone speaks for them.
            </p>
            <Actions>
              {unplaced.map((grade) => (
                <Button key={grade} size="small" onClick={() => setLadder(placedOnTop(ladder, grade))}>
                  Place {grade} on top
                </Button>
              ))}
            </Actions>
          </>
        )}
        <Actions>
          <BusyButton
            busy={change.isPending}
            disabled={isGiven && !isMoved}
            onClick={() => void save(ladder, 'The order of grades is saved, and seniority follows it.')}
          >
            {isGiven || isMoved ? 'Save order' : 'Confirm order'}
          </BusyButton>
          {isMoved && (
            <Button appearance="secondary" onClick={() => setLadder(grades.ascending)}>
              Discard changes
            </Button>
          )}
          {isGiven && (
            <BusyButton
              appearance="subtle"
              busy={change.isPending}
              onClick={() => void save(null, 'The order of grades is inferred again.')}
            >
              Infer the order again
            </BusyButton>
          )}
        </Actions>
        <ActionFailed error={change.error} title="The order was not saved" />
      </Stack>
    </Section>
  );
}

const givenHint =
  'As a program lead confirmed it. It decides over all other evidence, and holds over every later sync.';
const inferredHint = (confidence: number): string =>
  `Inferred from who holds which grade, ${Math.round(confidence * 100)} % sure. Put right what is wrong and confirm: a confirmed order decides over all other evidence.`;

const fromTop = (ladder: readonly (readonly string[])[]) => ladder.map((rung, place) => ({ rung, place })).reverse();

interface RungMovesProps {
  readonly ladder: readonly (readonly string[])[];
  readonly place: number;
  readonly onChange: (ladder: readonly (readonly string[])[]) => void;
}

function RungMoves({ ladder, place, onChange }: RungMovesProps) {
  const rung = ladder[place] ?? [];
  const name = rung.join(' = ');
  return (
    <span>
      <Button
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={`Move ${name} up`}
        disabledFocusable={place === ladder.length - 1}
        onClick={() => onChange(movedRung(ladder, place, 1))}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={`Move ${name} down`}
        disabledFocusable={place === 0}
        onClick={() => onChange(movedRung(ladder, place, -1))}
      />
      {rung.length > 1 ? (
        <Button
          appearance="subtle"
          icon={<LinkDismissRegular />}
          aria-label={`Rank ${name} apart`}
          onClick={() => onChange(splitRung(ladder, place))}
        />
      ) : (
        <Button
          appearance="subtle"
          icon={<LinkRegular />}
          aria-label={`Rank ${name} the same as the grade below`}
          disabledFocusable={place === 0}
          onClick={() => onChange(joinedBelow(ladder, place))}
        />
      )}
    </span>
  );
}
