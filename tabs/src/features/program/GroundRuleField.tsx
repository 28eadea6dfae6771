import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsFieldsProps } from './settings-fields';

/** Ground rules, one on each line. */
export function GroundRuleField({ settings: { groundRules }, onChange, errorOf }: SettingsFieldsProps) {
  // The text is kept as typed; the rules are its lines that hold something.
  const [text, setText] = useState(groundRules.join('\n'));
  const error = errorOf('groundRules');
  return (
    <Field
      label="Ground rules"
      hint="One on each line. Both people agree to them when they accept."
      {...(error !== undefined && { validationMessage: error })}
    >
      <Textarea
        value={text}
        rows={8}
        resize="vertical"
        onChange={(_, { value }) => {
          setText(value);
          onChange({
            groundRules: value
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          });
        }}
      />
    </Field>
  );
}
