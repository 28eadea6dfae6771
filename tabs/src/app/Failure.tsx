import { ErrorNotice } from '../ui/ErrorNotice';
import { ApiError } from './api-error';

interface FailureProps {
  readonly error: unknown;
  /** What could not be shown or done, as the start of a sentence: "Your pairings". */
  readonly what: string;
  readonly onRetry?: () => void;
  readonly busy?: boolean;
}

/** Says that something failed, why, and what to do: a failure is never shown as an empty list. */
export function Failure({ error, what, onRetry, busy = false }: FailureProps) {
  const known = error instanceof ApiError ? error : null;
  return (
    <ErrorNotice
      title={`${what} could not be loaded`}
      detail={known?.message ?? 'Something unexpected happened in this tab. Try again, or reload the tab.'}
      reference={known?.correlationId ?? null}
      busy={busy}
      {...(onRetry !== undefined && { onRetry })}
    />
  );
}
