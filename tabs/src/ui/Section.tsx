import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Panel } from './Panel';

const useStyles = makeStyles({
  section: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: `calc(${tokens.spacingVerticalS} * -1) 0 ${tokens.spacingVerticalL}`,
    maxWidth: '72ch',
    color: tokens.colorNeutralForeground3,
  },
});

interface SectionProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  readonly tone?: 'plain' | 'brand' | 'quiet' | 'bare';
  readonly children: ReactNode;
}

/** A part of a page under a second-level heading, which also names it for screen readers. */
export function Section({ title, hint, action, tone = 'plain', children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const content = (
    <>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {action}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </>
  );
  return (
    <section aria-labelledby={id} className={styles.section}>
      {tone === 'bare' ? content : <Panel tone={tone}>{content}</Panel>}
    </section>
  );
}
