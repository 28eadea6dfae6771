import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({ select: { minWidth: 0, '> select': { width: '100%', textOverflow: 'ellipsis' } } });

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  /** Names of the values, in the order in which they are offered. */
  readonly choices: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

/** One of a few values. */
export function ChoiceField<Value extends string>({ label, hint, value, choices, onChange }: ChoiceFieldProps<Value>) {
  const styles = useStyles();
  const isChoice = (text: string): text is Value => text in choices;
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Select
        className={styles.select}
        value={value}
        onChange={(_, data) => isChoice(data.value) && onChange(data.value)}
      >
        {Object.entries<string>(choices).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
