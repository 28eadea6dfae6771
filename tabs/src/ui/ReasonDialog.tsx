import { Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { ConfirmDialog } from './ConfirmDialog';

const longest = 300;

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  /** Who will read the reason. */
  readonly hint: string;
  readonly required: boolean;
  readonly busy: boolean;
  readonly onConfirm: (reason: string | null) => void;
  readonly onCancel: () => void;
  /** What will happen, and a failure of the last try. */
  readonly children: ReactNode;
}

/** Asks for a reason, on one line, before something that other people are told. */
export function ReasonDialog({ required, hint, onConfirm, onCancel, children, ...dialog }: ReasonDialogProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    const reason = text.replaceAll(/\s+/gu, ' ').trim();
    if (required && reason === '') {
      setMissing(true);
      field.current?.focus();
    } else onConfirm(reason === '' ? null : reason);
  };
  return (
    <ConfirmDialog {...dialog} onConfirm={confirm} onCancel={onCancel}>
      {children}
      <Field
        label={required ? 'Reason' : 'Reason (optional)'}
        hint={hint}
        required={required}
        {...(missing && { validationMessage: 'Say in a few words why.' })}
      >
        <Textarea
          textarea={{ ref: field }}
          value={text}
          maxLength={longest}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
            setMissing(false);
          }}
        />
      </Field>
    </ConfirmDialog>
  );
}
