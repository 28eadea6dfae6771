import { Dropdown, Field, Option } from '@fluentui/react-components';
import { useHost } from '../../app/host';
import { languageName, languagesToOffer } from './language-names';

interface LanguageChooserProps {
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}

/** Languages in which the person can hold a session. */
export function LanguageChooser({ chosen, error, onChange }: LanguageChooserProps) {
  const { locale } = useHost();
  return (
    <Field
      label="Languages"
      hint="In which you can hold a session"
      required
      {...(error !== undefined && { validationMessage: error })}
    >
      <Dropdown
        multiselect
        placeholder="Choose languages"
        value={chosen.map((code) => languageName(code, locale)).join(', ')}
        selectedOptions={[...chosen]}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        {languagesToOffer(chosen, locale).map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
