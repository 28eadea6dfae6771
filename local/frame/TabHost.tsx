import { Spinner, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { FrameLocation } from './frame-location';
import { type FramePerson, type TenantInfo, tokenOf } from './local-api';
import { TeamsHost } from './teams-host';

const useStyles = makeStyles({
  area: { position: 'relative', height: '100%' },
  tab: { border: 'none', width: '100%', height: '100%', display: 'block' },
  loading: { position: 'absolute', inset: 0, display: 'grid', placeItems: 'center' },
});

interface TabHostProps {
  readonly tenant: TenantInfo;
  readonly person: FramePerson;
  readonly location: FrameLocation;
  readonly openLink: (link: string) => void;
}

/** The tab in its iframe, with the host side of TeamsJS. */
export function TabHost({ tenant, person, location, openLink }: TabHostProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TeamsHost | null>(null);
  const open = useRef(openLink);
  const [ready, setReady] = useState(false);
  const { theme, host: hostName, subPage } = location;
  const firstTheme = useRef(theme);

  useEffect(() => {
    open.current = openLink;
  }, [openLink]);

  useEffect(() => {
    if (frame.current === null) return undefined;
    const opened = new TeamsHost(
      frame.current,
      { theme: firstTheme.current, hostName, person, tenantId: tenant.tenantId, subPage },
      {
        getToken: () => tokenOf(person.id),
        openLink: (link) => open.current(link),
        onReady: () => setReady(true),
      },
    );
    host.current = opened;
    frame.current.src = '/tab/';
    return () => opened.close();
  }, [person, hostName, subPage, tenant.tenantId]);

  useEffect(() => host.current?.setTheme(theme), [theme]);

  return (
    <div className={styles.area}>
      <iframe ref={frame} title="Vice Versa" className={styles.tab} />
      {!ready && (
        <div className={styles.loading}>
          <Spinner label="Opening Vice Versa" />
        </div>
      )}
    </div>
  );
}
