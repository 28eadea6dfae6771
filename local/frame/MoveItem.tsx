import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DateTime } from 'luxon';
import type { CalendarItem } from './local-api';
import { timeOf } from './week';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

interface MoveItemProps {
  readonly item: CalendarItem;
  /** Zone of the mailbox. */
  readonly zoneIana: string;
  /** Called with the new start; the length stays. */
  readonly move: (startUtc: Date) => void;
}

/** Gives a meeting another start, on the clock of the mailbox. */
export function MoveItem({ item, zoneIana, move }: MoveItemProps) {
  const styles = useStyles();
  const [start, setStart] = useState(() => timeOf(item, item.start, zoneIana).toFormat("yyyy-MM-dd'T'HH:mm"));
  const chosen = DateTime.fromISO(start, { zone: zoneIana });
  const valid = chosen.isValid;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) move(chosen.toJSDate());
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
