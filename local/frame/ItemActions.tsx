import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { type CalendarItem, type FramePerson, cancelMeeting, moveMeeting, respond } from './local-api';
import { MoveItem } from './MoveItem';

interface ItemActionsProps {
  readonly person: FramePerson;
  readonly item: CalendarItem;
  /** Shows what comes of a change: the calendar again, or why not. */
  readonly attempt: (change: Promise<void>) => void;
}

/** What a person may do to a meeting in Outlook: an attendee answers, the organizer moves it or calls it off. */
export function ItemActions({ person, item, attempt }: ItemActionsProps) {
  const [whole, setWhole] = useState(false);
  const [moving, setMoving] = useState(false);
  if (item.isCancelled) return null;
  const series = item.seriesMasterId ?? null;
  const target = whole && series !== null ? series : item.id;
  const answer = (kind: 'accept' | 'tentativelyAccept' | 'decline') => attempt(respond(person.id, target, kind));
  const invited = (item.attendees?.length ?? 0) > 0;
  return (
    <>
      {series !== null && invited && (
        <Checkbox
          label="The whole series"
          checked={whole}
          onChange={(_event, data) => {
            setWhole(data.checked === true);
            setMoving(false);
          }}
        />
      )}
      {!item.isOrganizer && (
        <>
          <Button onClick={() => answer('decline')}>Decline</Button>
          <Button onClick={() => answer('tentativelyAccept')}>Tentative</Button>
          <Button appearance="primary" onClick={() => answer('accept')}>
            Accept
          </Button>
        </>
      )}
      {item.isOrganizer && invited && (
        <>
          <Button onClick={() => attempt(cancelMeeting(person.id, target))}>
            {whole ? 'Cancel series' : 'Cancel meeting'}
          </Button>
          {!whole && !moving && <Button onClick={() => setMoving(true)}>Move…</Button>}
          {moving && (
            <MoveItem
              zoneIana={person.zoneIana}
              item={item}
              move={(start) => attempt(moveMeeting(person.id, item, start))}
            />
          )}
        </>
      )}
    </>
  );
}
