import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { ratings } from './pulse-words';

const useStyles = makeStyles({
  radios: { flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

interface RatingFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly missing: boolean;
  readonly onChange: (value: number) => void;
}

/** A statement to agree with, from 1 to 5. */
export function RatingField({ label, value, missing, onChange }: RatingFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} required {...(missing && value === null && { validationMessage: 'Choose from 1 to 5.' })}>
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        value={value === null ? '' : String(value)}
        onChange={(_, { value: chosen }) => onChange(Number(chosen))}
      >
        {ratings.map((rating) => (
          <Radio key={rating.value} value={String(rating.value)} label={rating.label} />
        ))}
      </RadioGroup>
    </Field>
  );
}
