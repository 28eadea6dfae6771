import { Field, SpinButton } from '@fluentui/react-components';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly error?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A whole number between two bounds, typed or stepped. */
export function NumberField({ label, hint, value, min, max, step = 1, error, onChange }: NumberFieldProps) {
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { validationMessage: error })}
    >
      <SpinButton
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(_, { value: stepped, displayValue }) => {
          const wanted = stepped ?? Number.parseInt(displayValue ?? '', 10);
          if (Number.isInteger(wanted)) onChange(Math.min(max, Math.max(min, wanted)));
        }}
      />
    </Field>
  );
}
