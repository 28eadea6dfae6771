import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { CalendarItemDialog } from './CalendarItemDialog';
import { type CalendarItem, type FramePerson, calendarOf } from './local-api';
import { isOurs } from './our-sessions';
import { firstItem, isNamed, mondayOf } from './week';
import { WeekGrid } from './WeekGrid';

const dayMs = 86_400_000;
/** How far ahead a session is looked for. */
const daysAhead = 60;

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
  const zone = person.zoneIana;
  const [monday, setMonday] = useState(() => mondayOf(new Date(nowUtc), zone));
  const [items, setItems] = useState<readonly CalendarItem[]>([]);
  const [chosen, setChosen] = useState<CalendarItem | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);

  const load = useCallback(() => {
    calendarOf(person.id, monday.toJSDate(), monday.plus({ weeks: 1 }).toJSDate()).then(
      (loaded) => {
        setItems(loaded);
        setFailure(null);
      },
      (error: unknown) => setFailure(String(error)),
    );
  }, [person.id, monday]);
  useEffect(load, [load]);

  const openFirst = useCallback(
    (wanted: (item: CalendarItem) => boolean) => {
      const from = new Date(nowUtc);
      calendarOf(person.id, from, new Date(from.getTime() + daysAhead * dayMs)).then(
        (ahead) => {
          const session = firstItem(ahead, wanted);
          setNotice(session === undefined ? `No session in the next ${daysAhead} days.` : null);
          if (session === undefined) return;
          setMonday(mondayOf(new Date(`${session.start.dateTime}Z`), zone));
          setChosen(session);
        },
        (error: unknown) => setFailure(String(error)),
      );
    },
    [person.id, zone, nowUtc],
  );
  useEffect(() => {
    if (eventId !== null) openFirst(isNamed(eventId));
  }, [eventId, openFirst]);

  return (
    <section className={styles.page} aria-label={`Calendar of ${person.displayName}`}>
      <div className={styles.bar}>
        <Subtitle1 as="h1">Calendar</Subtitle1>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label="Earlier week"
          onClick={() => setMonday(monday.minus({ weeks: 1 }))}
        />
        <Text>
          {monday.toLocaleString({ day: 'numeric', month: 'short' })} –{' '}
          {monday.plus({ days: 6 }).toLocaleString({ day: 'numeric', month: 'short', year: 'numeric' })} · {zone}
        </Text>
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label="Later week"
          onClick={() => setMonday(monday.plus({ weeks: 1 }))}
        />
        <Button onClick={() => openFirst(isOurs)}>Next Vice Versa session</Button>
      </div>
      {notice !== null && <Text role="status">{notice}</Text>}
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
