import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

interface ConflictNoticeProps {
  readonly onSaveMine: () => void;
  readonly onShowStored: () => void;
}

/** Somebody saved another change first: what was typed stays, and the person decides. */
export function ConflictNotice({ onSaveMine, onShowStored }: ConflictNoticeProps) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>This was changed elsewhere in the meantime</MessageBarTitle>
        What you entered here is still in the form. Save it over the other change, or start again from what is stored.
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={onSaveMine}>
          Save mine
        </Button>
        <Button onClick={onShowStored}>Show what is stored</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
