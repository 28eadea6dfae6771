import {
  Button,
  FluentProvider,
  Spinner,
  Text,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { ActivityFeed } from './ActivityFeed';
import { AppBar } from './AppBar';
import { Chat } from './Chat';
import { type FrameLocation, followLink, readLocation, writeLocation } from './frame-location';
import { type FramePerson, type TenantInfo, findPeople, tenantInfo } from './local-api';
import { OutlookCalendar } from './OutlookCalendar';
import { TabHost } from './TabHost';
import { TopBar } from './TopBar';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  frame: {
    height: '100dvh',
    display: 'grid',
    gridTemplateRows: 'auto 1fr',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  below: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    minHeight: 0,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr) auto' },
  },
  stage: {
    minHeight: 0,
    minWidth: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 640px)': { gridRow: '1' },
  },
  centre: { display: 'grid', placeItems: 'center', height: '100%' },
});

/** A Teams-like window around the tab: who is signed in, which theme, which host, their calendar and activity. */
export function FrameApp() {
  const styles = useStyles();
  const [location, setLocation] = useState<FrameLocation>(() => readLocation(window.location.search));
  const [tenant, setTenant] = useState<TenantInfo | null>(null);
  const [person, setPerson] = useState<FramePerson | null>(null);

  const [failure, setFailure] = useState<string | null>(null);

  const reloadTenant = useCallback(() => {
    setFailure(null);
    tenantInfo().then(setTenant, (error: unknown) => setFailure(String(error)));
  }, []);
  useEffect(reloadTenant, [reloadTenant]);

  useEffect(() => {
    const restore = () => setLocation(readLocation(window.location.search));
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, []);

  const go = useCallback((next: FrameLocation) => {
    window.history.pushState(null, '', writeLocation(next));
    setLocation(next);
  }, []);

  useEffect(() => {
    if (tenant === null) return;
    const known = tenant.personas.find((persona) => persona.person.id === location.personId)?.person;
    if (known !== undefined) setPerson(known);
    else if (location.personId === null) setPerson(tenant.personas[0]?.person ?? null);
    else
      findPeople(location.personId).then(
        ({ items }) => setPerson(items[0] ?? tenant.personas[0]?.person ?? null),
        (error: unknown) => setFailure(String(error)),
      );
  }, [tenant, location.personId]);

  const openLink = useCallback(
    (link: string) => {
      const inside = followLink(link, location);
      if (inside !== null) go(inside);
      else window.open(link, '_blank', 'noopener');
    },
    [location, go],
  );

  return (
    <FluentProvider theme={themes[location.theme]}>
      <div className={styles.frame}>
        {tenant === null || person === null ? (
          <div className={styles.centre}>
            {failure === null ? (
              <Spinner label="Opening the local tenant" />
            ) : (
              <div role="alert">
                <Text block>The local tenant does not answer ({failure}). Is npm start still running?</Text>
                <Button onClick={reloadTenant}>Try again</Button>
              </div>
            )}
          </div>
        ) : (
          <>
            <TopBar tenant={tenant} person={person} location={location} go={go} onClockMoved={reloadTenant} />
            <div className={styles.below}>
              <AppBar location={location} go={go} />
              <main className={styles.stage}>
                {location.view === 'app' && (
                  <TabHost
                    key={`${person.id} ${location.host} ${location.subPage} ${tenant.nowUtc}`}
                    tenant={tenant}
                    person={person}
                    location={location}
                    openLink={openLink}
                  />
                )}
                {location.view === 'chat' && (
                  <Chat key={person.id} person={person} theme={location.theme} openLink={openLink} />
                )}
                {location.view === 'calendar' && (
                  <OutlookCalendar
                    key={person.id}
                    person={person}
                    nowUtc={tenant.nowUtc}
                    eventId={location.eventId}
                    openLink={openLink}
                  />
                )}
                {location.view === 'activity' && <ActivityFeed key={person.id} person={person} openLink={openLink} />}
              </main>
            </div>
          </>
        )}
      </div>
    </FluentProvider>
  );
}
