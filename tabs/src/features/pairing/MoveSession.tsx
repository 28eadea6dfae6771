import { Button } from '@fluentui/react-components';
import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { ActionFailed } from '../../app/ActionFailed';
import { Loaded } from '../../app/Loaded';
import { queryKeys } from '../../app/query-keys';
import { useDates } from '../../app/use-dates';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useConfirmation } from '../../ui/use-confirmation';
import { shortName } from '../people/person-words';
import { TimePicker } from './TimePicker';
import { useMoveSession } from './use-move-session';
import { useSessionTimes } from './use-session-times';

type Session = NonNullable<Pairing['series']>['sessions'][number];

interface MoveSessionProps {
  readonly pairing: Pairing;
  readonly session: Session;
}

/** The way to another time for one session, for either of the two. */
export function MoveSession({ pairing, session }: MoveSessionProps) {
  const [open, setOpen] = useState(false);
  const dates = useDates();
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<CalendarArrowRightRegular />}
        aria-label={`Move session ${session.number}, ${dates.moment(session.startUtc)}`}
        onClick={() => setOpen(true)}
      >
        Move
      </Button>
      {open && <MoveDialog pairing={pairing} session={session} onClose={() => setOpen(false)} />}
    </>
  );
}

function MoveDialog({ pairing, session, onClose }: MoveSessionProps & { readonly onClose: () => void }) {
  const { programId, id, partner } = pairing;
  const dates = useDates();
  const queryClient = useQueryClient();
  const confirm = useConfirmation();
  const times = useSessionTimes(programId, id, session.number);
  const move = useMoveSession(programId, id, session.number);
  const [choice, setChoice] = useState<{ readonly startUtc: string | null; readonly other: boolean }>({
    startUtc: null,
    other: false,
  });
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState(false);

  const send = (startUtc: string) => {
    setRefused(false);
    move.mutate(
      { startUtc, expectedStartUtc: session.movingToUtc ?? session.startUtc },
      {
        onSuccess: (moved) => {
          const now = moved.series?.sessions.find(({ number }) => number === session.number);
          const arrived = now !== undefined && Date.parse(now.startUtc) === Date.parse(startUtc);
          if (!arrived && (now?.movingToUtc ?? null) === null) {
            setRefused(true);
            void times.refetch();
            return;
          }
          onClose();
          confirm(
            arrived
              ? `Session ${session.number} is on ${dates.moment(startUtc)}. ${shortName(partner)} is told.`
              : `Session ${session.number} moves to ${dates.moment(startUtc)} as soon as Outlook answers.`,
          );
        },
        onError: () => {
          void times.refetch();
          // Shows where the session is now; the chosen time stays.
          void queryClient.invalidateQueries({ queryKey: queryKeys.pairings });
        },
      },
    );
  };

  return (
    <ConfirmDialog
      open
      title={`Move session ${session.number}`}
      confirm="Move session"
      busy={move.isPending}
      onCancel={onClose}
      onConfirm={() => (choice.startUtc === null ? setMissing(true) : send(choice.startUtc))}
    >
      <span>
        Now on {dates.day(session.startUtc)}, {dates.range(session.startUtc, session.endUtc)}. The new time goes to both
        Outlook calendars, and {shortName(partner)} is told.
      </span>
      <Loaded query={times} what="Free times of both" lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <span role="status">
              No time before the next session is free for both of you, this week or the next. Agree on one and make room
              in a calendar, then look again.
            </span>
          ) : (
            <TimePicker
              times={items}
              chosen={choice.startUtc}
              other={choice.other}
              missing={missing && choice.startUtc === null}
              onChange={(startUtc, other) => setChoice({ startUtc, other })}
            />
          )
        }
      </Loaded>
      {refused && (
        <ErrorNotice
          title="Outlook did not take this time"
          detail="The sessions of a series keep their order, and Outlook refused to let this one pass another. It stays where it was: choose another time."
          details={[]}
          reference={null}
        />
      )}
      <ActionFailed error={move.error} title="The session was not moved" />
    </ConfirmDialog>
  );
}
