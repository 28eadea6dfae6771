import { Field, Input } from '@fluentui/react-components';
import { minutesOfTime, timeOfMinutes } from './time-of-day';

interface TimeFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Minutes since midnight. */
  readonly minutes: number;
  readonly error?: string | undefined;
  readonly onChange: (minutes: number) => void;
}

/** A time of day. */
export function TimeField({ label, hint, minutes, error, onChange }: TimeFieldProps) {
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { validationMessage: error })}
    >
      <Input
        type="time"

        value={timeOfMinutes(minutes)}
        onChange={(_, { value }) => {
          const wanted = minutesOfTime(value);
          if (wanted !== null) onChange(wanted);
        }}
      />
    </Field>
  );
}
