import type { HostName, ThemeName } from './teams-host';

export type FrameView = 'app' | 'chat' | 'calendar' | 'activity';

/** What the frame shows, kept in the address so that a reload or a bookmark shows it again. */
export interface FrameLocation {
  readonly personId: string | null;
  readonly theme: ThemeName;
  readonly host: HostName;
  readonly view: FrameView;
  readonly subPage: string;
  /** Calendar item to show opened. */
  readonly eventId: string | null;
}

const oneOf = <Value extends string>(value: string | null, allowed: readonly [Value, ...Value[]]): Value =>
  allowed.find((one) => one === value) ?? allowed[0];

export function readLocation(search: string): FrameLocation {
  const query = new URLSearchParams(search);
  return {
    personId: query.get('person'),
    theme: oneOf(query.get('theme'), ['default', 'dark', 'contrast']),
    host: oneOf(query.get('host'), ['Teams', 'Outlook']),
    view: oneOf(query.get('view'), ['app', 'chat', 'calendar', 'activity']),
    subPage: query.get('page') ?? '',
    eventId: query.get('event'),
  };
}

export function writeLocation(location: FrameLocation): string {
  const query = new URLSearchParams();
  if (location.personId !== null) query.set('person', location.personId);
  if (location.theme !== 'default') query.set('theme', location.theme);
  if (location.host !== 'Teams') query.set('host', location.host);
  if (location.view !== 'app') query.set('view', location.view);
  if (location.subPage !== '') query.set('page', location.subPage);
  if (location.eventId !== null) query.set('event', location.eventId);
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** Where a link that the tab or a notification opens leads inside the frame; null for an address outside. */
export function followLink(link: string, location: FrameLocation): FrameLocation | null {
  const url = new URL(link, window.location.origin);
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/entity/')) {
    return { ...location, view: 'app', subPage: subPageOf(url), eventId: null };
  }
  const eventId = url.searchParams.get('itemid');
  const isOutlook = /(^|\.)outlook\.(office|office365)\.com$|^outlook\./u.test(url.hostname);
  if (isOutlook && (eventId !== null || url.pathname.startsWith('/calendar/'))) {
    return { ...location, view: 'calendar', eventId };
  }
  return null;
}

function subPageOf(url: URL): string {
  try {
    const context = JSON.parse(url.searchParams.get('context') ?? '{}') as { subEntityId?: string; subPageId?: string };
    return context.subEntityId ?? context.subPageId ?? '';
  } catch {
    return '';
  }
}
