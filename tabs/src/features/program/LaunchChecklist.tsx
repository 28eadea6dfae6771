import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { Program } from '../../../../api/src/contract/program';
import { paths } from '../../app/paths';
import { ButtonLink } from '../../ui/ButtonLink';
import { Section } from '../../ui/Section';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { LaunchStep } from './launch-steps';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  icon: { display: 'grid', fontSize: '22px', color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  title: { flexGrow: 1 },
  next: { fontWeight: tokens.fontWeightSemibold },
});

interface LaunchChecklistProps {
  readonly program: Program;
  readonly steps: readonly LaunchStep[];
}

/** The way of a program to its first pairs; gone once it is walked. */
export function LaunchChecklist({ program, steps }: LaunchChecklistProps) {
  const styles = useStyles();
  const next = steps.find(({ done }) => !done);
  if (next === undefined) return null;
  return (
    <Section title="On the way to the first pairs" tone="brand">
      <ol className={styles.list}>
        {steps.map((step) => (
          <li key={step.kind} className={styles.step}>
            <span className={mergeClasses(styles.icon, step.done && styles.done)} aria-hidden="true">
              {step.done ? <CheckmarkCircleFilled /> : <CircleRegular />}
            </span>
            <span className={mergeClasses(styles.title, step === next && styles.next)}>
              {step.title}
              {step.kind === 'join' && ` (${program.participants} so far)`}
              <VisuallyHidden>{step.done ? ', done' : step === next ? ', next' : ''}</VisuallyHidden>
            </span>
            {step === next && <StepAction kind={step.kind} programId={program.id} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StepAction({ kind, programId }: { readonly kind: LaunchStep['kind']; readonly programId: string }) {
  switch (kind) {
    case 'directory':
      return <ButtonLink to={paths.directory()}>Go to Directory</ButtonLink>;
    case 'join':
      return <ButtonLink to={paths.join(programId)}>Join yourself</ButtonLink>;
    case 'round':
    case 'publish-round':
      return <ButtonLink to={paths.rounds(programId)}>Go to Rounds</ButtonLink>;
    case 'publish':
      return null;
  }
}
