import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { routes } from '../../../api/src/contract/routes';
import { SkipLink } from '../ui/SkipLink';
import { Starting } from '../ui/Starting';
import { useCall } from './api-context';
import { CallerContext } from './caller';
import { Failure } from './Failure';
import { Navigation } from './Navigation';
import { queryKeys } from './query-keys';
import { useFocusKeeper } from './use-focus-keeper';

const useStyles = makeStyles({
  shell: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: {
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1120px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 64px`,
    outlineStyle: 'none',
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 48px` },
  },
});

/** Asks again this often who the caller is, for the service's clock and the number of approvals that wait. */
const refreshMilliseconds = 30_000;

/** What surrounds every page: navigation, the caller, and the place where the focus goes after a navigation. */
export function Shell() {
  const styles = useStyles();
  const call = useCall();
  const main = useRef<HTMLElement>(null);
  const me = useQuery({
    queryKey: queryKeys.me,
    queryFn: ({ signal }) => call(routes.me, { signal }),
    refetchInterval: refreshMilliseconds,
  });
  useFocusAfterNavigation(main);
  useFocusKeeper(main, !me.isPending);

  if (me.isPending) return <Starting />;
  return (
    <div className={styles.shell}>
      <SkipLink target={main} />
      {me.data !== undefined && <Navigation caller={me.data} />}
      <main ref={main} tabIndex={-1} className={styles.main}>
        {me.data === undefined ? (
          <Failure error={me.error} what="Your start page" onRetry={() => void me.refetch()} busy={me.isFetching} />
        ) : (
          <CallerContext.Provider value={me.data}>
            <Outlet />
          </CallerContext.Provider>
        )}
      </main>
      <ScrollRestoration />
    </div>
  );
}

/**
 * After a navigation a screen reader starts at the new page's heading, which it reads out; the first page leaves the
 * focus with the host.
 */
function useFocusAfterNavigation(main: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const heading = main.current?.querySelector<HTMLElement>('h1') ?? main.current;
    heading?.focus({ preventScroll: true });
  }, [pathname, main]);
}
