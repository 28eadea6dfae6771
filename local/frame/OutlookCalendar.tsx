import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { CalendarItemDialog } from './CalendarItemDialog';
import { type CalendarItem, type FramePerson, calendarOf } from './local-api';
import { isOurs } from './our-sessions';
import { WeekGrid } from './WeekGrid';

const dayMs = 86_400_000;

const useStyles = makeStyles({
  page: { display: 'grid', rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface OutlookCalendarProps {
  readonly person: FramePerson;
  readonly nowUtc: string;
  /** Item to show opened, whatever its week. */
  readonly eventId: string | null;
  readonly openLink: (link: string) => void;
}

/** A person's week as Outlook shows it, read from the simulated Graph. */
export function OutlookCalendar({ person, nowUtc, eventId, openLink }: OutlookCalendarProps) {
  const styles = useStyles();
  const [monday, setMonday] = useState(() => mondayOf(new Date(nowUtc)));
  const [items, setItems] = useState<readonly CalendarItem[]>([]);
  const [chosen, setChosen] = useState<CalendarItem | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const load = useCallback(() => {
    calendarOf(person.id, monday, new Date(monday.getTime() + 7 * dayMs)).then(
      (loaded) => {
        setItems(loaded);
        setFailure(null);
      },
      (error: unknown) => setFailure(String(error)),
    );
  }, [person.id, monday]);
  useEffect(load, [load]);

  const toNextSession = useCallback(async () => {
    const from = new Date(nowUtc);
    const ahead = await calendarOf(person.id, from, new Date(from.getTime() + 60 * dayMs));
    const session = ahead
      .filter((item) => isOurs(item) || item.id === eventId)
      .sort((a, b) => a.start.dateTime.localeCompare(b.start.dateTime))[0];
    if (session === undefined) return;
    setMonday(mondayOf(new Date(`${session.start.dateTime}Z`)));
    setChosen(session);
  }, [person.id, nowUtc, eventId]);
  useEffect(() => {
    if (eventId !== null) void toNextSession();
  }, [eventId, toNextSession]);

  return (
    <section className={styles.page} aria-label={`Calendar of ${person.displayName}`}>
      <div className={styles.bar}>
        <Subtitle1 as="h1">Calendar</Subtitle1>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label="Earlier week"
          onClick={() => setMonday(new Date(monday.getTime() - 7 * dayMs))}
        />
        <Text>
          {monday.toLocaleDateString(undefined, { day: 'numeric', month: 'short' })} –{' '}
          {new Date(monday.getTime() + 4 * dayMs).toLocaleDateString(undefined, {
            day: 'numeric',
            month: 'short',
            year: 'numeric',
          })}
        </Text>
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label="Later week"
          onClick={() => setMonday(new Date(monday.getTime() + 7 * dayMs))}
        />
        <Button onClick={() => void toNextSession()}>Next Vice Versa session</Button>
      </div>
      {failure !== null && <Text role="alert">{failure}</Text>}
      <WeekGrid monday={monday} items={items} choose={setChosen} />
      <CalendarItemDialog
        person={person}
        item={chosen}
        close={() => setChosen(null)}
        openLink={openLink}
        changed={() => {
          setChosen(null);
          load();
        }}
      />
    </section>
  );
}

/** Midnight in the browser's zone of the Monday of an instant's week. */
function mondayOf(instant: Date): Date {
  const day = new Date(instant.getFullYear(), instant.getMonth(), instant.getDate());
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day;
}
