import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../ui/Section';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  number: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

const steps = [
  {
    title: 'Say what you share and seek',
    text: 'You know things first-hand that others never hear. Choose a few topics; joining takes less than a minute.',
  },
  {
    title: 'Get your counterpart',
    text: 'Somebody of another career stage, far from your management line. You see why the two of you fit, and both say yes.',
  },
  {
    title: 'Just meet',
    text: 'Once your managers agree to the time, all sessions stand in both Outlook calendars. The junior leads, both learn.',
  },
];

/** What a newcomer can expect. */
export function HowItWorks() {
  const styles = useStyles();
  return (
    <Section title="How it works" tone="brand">
      <ol className={styles.list}>
        {steps.map(({ title, text }, index) => (
          <li key={title}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <h3 className={styles.title}>{title}</h3>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
