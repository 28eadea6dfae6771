import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ItemActions } from './ItemActions';
import type { CalendarItem, FramePerson } from './local-api';
import { timeOf } from './week';

const useStyles = makeStyles({
  lines: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  actions: {
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    display: 'flex',
    justifyContent: 'end',
    alignItems: 'end',
  },
  body: { whiteSpace: 'pre-wrap' },
});

interface CalendarItemDialogProps {
  readonly person: FramePerson;
  readonly item: CalendarItem | null;
  readonly close: () => void;
  readonly changed: () => void;
  readonly openLink: (link: string) => void;
}

/** One calendar item, with what this person may do to it. */
export function CalendarItemDialog({ person, item, close, changed, openLink }: CalendarItemDialogProps) {
  const styles = useStyles();
  const [failure, setFailure] = useState<string | null>(null);
  if (item === null) return null;
  const attempt = (change: Promise<void>) => {
    setFailure(null);
    change.then(changed, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  const zone = person.zoneIana;
  const joinUrl = item.onlineMeeting?.joinUrl;
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{item.subject}</DialogTitle>
          <DialogContent className={styles.lines}>
            <Text>
              {timeOf(item, item.start, zone).toLocaleString({ dateStyle: 'full', timeStyle: 'short' })} –{' '}
              {timeOf(item, item.end, zone).toLocaleString({ timeStyle: 'short' })}
            </Text>
            <Text>Organizer: {item.organizer?.emailAddress?.name ?? person.displayName}</Text>
            {item.attendees?.map((attendee, index) => (
              <Text key={index}>
                {attendee.emailAddress?.name} · {answerWords[attendee.status?.response ?? 'none'] ?? 'no answer yet'}
              </Text>
            ))}
            {item.bodyPreview !== undefined && <Text className={styles.body}>{item.bodyPreview}</Text>}
            {failure !== null && <Text role="alert">{failure}</Text>}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            {joinUrl !== undefined && <Button onClick={() => openLink(joinUrl)}>Join in Teams</Button>}
            <ItemActions key={item.id} person={person} item={item} attempt={attempt} />
            <Button appearance="subtle" onClick={close}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What an attendee answered; anything else is no answer yet. */
const answerWords: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};
