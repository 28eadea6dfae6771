import { ErrorNotice } from '../ui/ErrorNotice';
import { ApiError } from './api-error';

interface ActionFailedProps {
  /** Of the mutation; nothing is shown for null. */
  readonly error: unknown;
  /** What was not done: "The proposal was not accepted". */
  readonly title: string;
  readonly onRetry?: () => void;
}

/** Says beside the control that an action did not happen, with the API's remedy. */
export function ActionFailed({ error, title, onRetry }: ActionFailedProps) {
  if (error === null || error === undefined) return null;
  const known = error instanceof ApiError ? error : null;
  return (
    <ErrorNotice
      title={title}
      detail={known?.message ?? 'Something unexpected happened in this tab. Try again, or reload the tab.'}
      details={known?.fieldErrors.map(({ field, message }) => `${field}: ${message}`) ?? []}
      reference={known?.correlationId ?? null}
      {...(onRetry !== undefined && { onRetry })}
    />
  );
}
