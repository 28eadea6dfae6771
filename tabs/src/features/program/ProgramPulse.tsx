import { makeStyles, tokens } from '@fluentui/react-components';
import type { PulseSummary } from '../../../../api/src/contract/pairing';
import { Loaded } from '../../app/Loaded';
import { Section } from '../../ui/Section';
import { againWords } from '../pairing/pulse-words';
import { useProgramPulse } from './use-program-pulse';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

/** How the pairings are going by the averages of each side, never of fewer than five people. */
export function ProgramPulse({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const pulse = useProgramPulse(programId);
  return (
    <Section
      title="How it is going"
      hint="What people say a month after their first session, every 60 days from then on, and at the end: from 1 (not at all) to 5 (very much). Each person counts once, with their latest answer."
    >
      <Loaded query={pulse} what="The answers">
        {(summary) => (
          <dl className={styles.list}>
            <dt className={styles.name}>Juniors</dt>
            <dd className={styles.value}>{groupInWords('junior', summary.junior)}</dd>
            <dt className={styles.name}>Seniors</dt>
            <dd className={styles.value}>{groupInWords('senior', summary.senior)}</dd>
          </dl>
        )}
      </Loaded>
    </Section>
  );
}

function groupInWords(seat: keyof PulseSummary, group: PulseSummary[keyof PulseSummary]): string {
  if (group === null) return 'Fewer than five answers yet';
  const { answers, helpful, again } = group;
  return `${answers} answers. “The pairing helps me”: ${helpful.toFixed(1)}. “${againWords[seat]}”: ${again.toFixed(1)}.`;
}
