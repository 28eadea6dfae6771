import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarItem } from './local-api';

const minuteMs = 60_000;

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

interface MoveItemProps {
  readonly item: CalendarItem;
  /** Called with the new start; the length stays. */
  readonly move: (startUtc: Date) => void;
}

/** Gives a meeting another start, on the clock of the browser. */
export function MoveItem({ item, move }: MoveItemProps) {
  const styles = useStyles();
  const [start, setStart] = useState(() => wallTime(new Date(`${item.start.dateTime}Z`)));
  const chosen = new Date(start);
  const valid = !Number.isNaN(chosen.getTime());
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) move(chosen);
      }}
    >
      <Field label="New start">
        <Input type="datetime-local" value={start} onChange={(_event, data) => setStart(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" disabled={!valid}>
        Move
      </Button>
    </form>
  );
}

/** As a date field writes it: `2026-01-08T09:00`, in the browser's zone. */
function wallTime(instant: Date): string {
  return new Date(instant.getTime() - instant.getTimezoneOffset() * minuteMs).toISOString().slice(0, 16);
}
