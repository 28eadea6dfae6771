import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { ErrorNotice } from '../ui/ErrorNotice';

/** Catches what a page throws, so that the navigation stays usable. */
export function RouteError() {
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  // A new version was published while this tab was open: its old parts are gone.
  const outdated = error instanceof TypeError && /import|module/iu.test(error.message);
  return (
    <ErrorNotice
      title={outdated ? 'A newer version of Vice Versa is out' : 'This page stopped working'}
      detail={outdated ? 'Reload the tab to get it.' : 'Reload the tab. What you saved is safe.'}
      retryLabel="Reload"
      onRetry={() => window.location.reload()}
    />
  );
}
