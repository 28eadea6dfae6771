import { Field, makeStyles, SpinButton, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

const most = 5;

interface CapacityProps {
  readonly junior: number;
  readonly senior: number;
  readonly error: string | undefined;
  readonly onJunior: (seats: number) => void;
  readonly onSenior: (seats: number) => void;
}

/** How many pairings at one time in each seat. */
export function Capacity({ junior, senior, error, onJunior, onSenior }: CapacityProps) {
  const styles = useStyles();
  const read = (set: (seats: number) => void) => (value: number | null | undefined, shown: string | undefined) => {
    const seats = value ?? Number(shown);
    if (Number.isInteger(seats)) set(Math.min(most, Math.max(0, seats)));
  };
  return (
    <div className={styles.row}>
      <Field
        label="Pairings as the junior"
        hint="You lead the sessions and learn from a senior"
        {...(error !== undefined && { validationMessage: error })}
      >
        <SpinButton
          min={0}
          max={most}
          value={junior}
          onChange={(_, { value, displayValue }) => read(onJunior)(value, displayValue)}
        />
      </Field>
      <Field label="Pairings as the senior" hint="A junior tells you what you do not hear otherwise">
        <SpinButton
          min={0}
          max={most}
          value={senior}
          onChange={(_, { value, displayValue }) => read(onSenior)(value, displayValue)}
        />
      </Field>
    </div>
  );
}
