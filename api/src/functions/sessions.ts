import { routes } from '../contract/routes';
import { AppError } from '../http/app-error';
import { endpoint } from '../http/endpoint';
import { TemporaryFailure } from '../use-cases/ports/temporary-failure';
import { listSessionTimes } from '../use-cases/sessions/list-session-times';
import { moveSession as move } from '../use-cases/sessions/move-session';
import { readCalendarFile } from '../use-cases/sessions/read-calendar-file';
import { answerOf } from './answers';

export const calendarFile = endpoint(routes.calendarFile, async ({ caller, params, ports }) =>
  answerOf(await readCalendarFile(ports, caller, params)),
);

export const sessionTimes = endpoint(routes.sessionTimes, async ({ caller, params, ports }) =>
  answerOf(await readingCalendars(() => listSessionTimes(ports, caller, params))),
);

export const moveSession = endpoint(routes.moveSession, async ({ caller, params, body, ports }) =>
  answerOf(
    await readingCalendars(() =>
      move(ports, caller, params, Date.parse(body.startUtc), instantOrNone(body.expectedStartUtc)),
    ),
  ),
);

const instantOrNone = (instant: string | undefined) => (instant === undefined ? undefined : Date.parse(instant));

/** Calendars that ask for patience are no fault of the service: the caller is asked to come back. */
async function readingCalendars<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof TemporaryFailure)) throw error;
    throw new AppError('unavailable', 'The calendars cannot be read at the moment. Try again in a minute.', {
      cause: error,
      retryAfterSeconds: Math.ceil(error.retryAfterMs / 1_000),
    });
  }
}
