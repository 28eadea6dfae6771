import { Field, Input } from '@fluentui/react-components';
import { useDates } from '../../app/use-dates';
import { dateInputValue, startOfDateUtc } from '../../ui/dates';

interface PauseProps {
  readonly pausedUntilUtc: string | null;
  readonly onChange: (pausedUntilUtc: string | null) => void;
}

/** A day until which the person is not proposed to anybody and has no sessions. */
export function Pause({ pausedUntilUtc, onChange }: PauseProps) {
  const { zoneIana, nowUtc } = useDates();
  return (
    <Field
      label="Pause until"
      hint="You keep your place and your pairings, and get no proposals before that day. Sessions before it are taken out of both calendars and get other times after it; your partners are told. Once a session has its new time, it keeps it even if you end the pause sooner."
    >
      <Input
        type="date"
        min={dateInputValue(nowUtc, zoneIana)}
        value={pausedUntilUtc === null ? '' : dateInputValue(pausedUntilUtc, zoneIana)}
        onChange={(_, { value }) => onChange(startOfDateUtc(value, zoneIana))}
      />
    </Field>
  );
}
