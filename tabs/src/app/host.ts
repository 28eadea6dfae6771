import { createContext, useContext } from 'react';

/** The themes that a Microsoft 365 host can ask for. */
export type HostTheme = 'default' | 'dark' | 'contrast';

/** The application around the tab: Teams, Outlook or Microsoft 365. */
export interface Host {
  /** As people call it. */
  readonly name: string;
  /** BCP 47 tag of the person's language in the host. */
  readonly locale: string;
  readonly theme: HostTheme;
  /** The page that a deep link asks for. */
  readonly subPageId: string | undefined;
  /** Asks for an access token of the signed-in person; rejects where the host refuses. */
  readonly askToken: () => Promise<string>;
  /** Opens an address outside of the tab. */
  readonly openLink: (url: string) => Promise<void>;
  readonly onThemeChange: (handler: (theme: HostTheme) => void) => void;
  /** Lets the host's own back button step back inside the tab; the handler says whether it did. */
  readonly onBackButton: (handler: () => boolean) => void;
  /** Takes the host's loading screen away. */
  readonly announceReady: () => void;
}

/** Any unknown theme of a future host looks best in the light one. */
export function hostThemeOf(name: string | undefined): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

/** The host's name as people call it; TeamsJS says `Office` where people say Microsoft 365. */
export function hostNameOf(name: string | undefined): string {
  if (name === 'Outlook' || name === 'OutlookWin32') return 'Outlook';
  if (name === 'Office') return 'Microsoft 365';
  return 'Teams';
}

/** The tag if this browser can format with it, else the browser's own language. */
export function usableLocale(tag: string | undefined, fallback: string): string {
  if (tag === undefined || tag === '') return fallback;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? fallback;
  } catch {
    return fallback;
  }
}

export const HostContext = createContext<Host | null>(null);

/** The host around the tab. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost outside of HostContext');
  return host;
}
