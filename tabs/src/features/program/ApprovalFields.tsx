import { ChoiceField } from '../../ui/ChoiceField';
import { FieldGrid } from '../../ui/FieldGrid';
import { NumberField } from '../../ui/NumberField';
import { approverWords } from './program-words';
import type { SettingsFieldsProps } from './settings-fields';

const whenPassedWords = { lead: 'The program lead decides', lapse: 'The pairing expires' } as const;
const cardWords = { 'at-once': 'At once', weekly: 'Once a week, in one list' } as const;

/** Whose managers decide about the time, and until when everybody answers. */
export function ApprovalFields({
  settings: { approval, acceptanceDeadlineDays },
  onChange,
  errorOf,
}: SettingsFieldsProps) {
  const change = (part: Partial<typeof approval>) => onChange({ approval: { ...approval, ...part } });
  return (
    <FieldGrid>
      <NumberField
        label="Days to accept a proposal"
        value={acceptanceDeadlineDays}
        min={1}
        max={60}
        error={errorOf('acceptanceDeadlineDays')}
        onChange={(days) => onChange({ acceptanceDeadlineDays: days })}
      />
      <ChoiceField
        label="Who approves the time"
        value={approval.approvers}
        choices={approverWords}
        onChange={(approvers) => change({ approvers })}
      />
      <NumberField
        label="Working days to approve"
        value={approval.deadlineWorkingDays}
        min={1}
        max={30}
        error={errorOf('approval.deadlineWorkingDays')}
        onChange={(deadlineWorkingDays) => change({ deadlineWorkingDays })}
      />
      <NumberField
        label="Seconds to undo an approval"
        value={approval.undoSeconds}
        min={0}
        max={600}
        error={errorOf('approval.undoSeconds')}
        onChange={(undoSeconds) => change({ undoSeconds })}
      />
      <ChoiceField
        label="When that deadline passes"
        value={approval.whenPassed}
        choices={whenPassedWords}
        onChange={(whenPassed) => change({ whenPassed })}
      />
      <ChoiceField
        label="Managers are asked in the chat"
        value={approval.cards}
        choices={cardWords}
        onChange={(cards) => change({ cards })}
      />
    </FieldGrid>
  );
}
