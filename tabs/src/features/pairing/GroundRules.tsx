import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../ui/Section';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
});

/** What both agree to when they accept. */
export function GroundRules({ rules }: { readonly rules: readonly string[] }) {
  const styles = useStyles();
  if (rules.length === 0) return null;
  return (
    <Section title="Ground rules">
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Section>
  );
}
