/** The side of the TeamsJS protocol that Teams and Outlook speak to a tab in an iframe. */

export type ThemeName = 'default' | 'dark' | 'contrast';
export type HostName = 'Teams' | 'Outlook';

export interface HostState {
  readonly theme: ThemeName;
  readonly hostName: HostName;
  readonly person: { readonly id: string; readonly displayName: string; readonly userPrincipalName: string };
  readonly tenantId: string;
  /** Page of the tab that a deep link asked for; empty for its start page. */
  readonly subPage: string;
}

export interface HostActions {
  readonly getToken: () => Promise<string>;
  /** The tab asks to open an address or a deep link. */
  readonly openLink: (link: string) => void;
  readonly onReady: () => void;
}

interface AppMessage {
  readonly id: number;
  readonly uuidAsString: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

/** Answers the calls of one iframe until it is closed. */
export class TeamsHost {
  constructor(
    private readonly frame: HTMLIFrameElement,
    private state: HostState,
    private readonly actions: HostActions,
  ) {
    window.addEventListener('message', this.receive);
  }

  close(): void {
    window.removeEventListener('message', this.receive);
  }

  setTheme(theme: ThemeName): void {
    this.state = { ...this.state, theme };
    this.post({ func: 'themeChange', args: [theme] });
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.frame.contentWindow || !isAppMessage(event.data)) return;
    const { id, uuidAsString, func, args = [] } = event.data;
    void this.answer(func, args).then((reply) => {
      if (reply !== null) this.post({ id, uuidAsString, args: reply });
    });
  };

  /** The arguments of the reply; null for calls that take none. */
  private async answer(func: string, args: readonly unknown[]): Promise<readonly unknown[] | null> {
    switch (func) {
      case 'initialize':
        return ['content', 'web', JSON.stringify(runtime(this.state.hostName)), '2.58.0'];
      case 'getContext':
        return [this.context()];
      case 'authentication.getAuthToken':
        return this.actions.getToken().then(
          (token) => [true, token],
          (error: unknown) => [false, String(error)],
        );
      case 'executeDeepLink':
      case 'openLink':
        this.actions.openLink(String(args[0]));
        return [true];
      case 'app.openLink':
        this.actions.openLink(String(args[0]));
        return [true];
      case 'appInitialization.success':
      case 'appInitialization.appLoaded':
        this.actions.onReady();
        return null;
      default:
        if (func.startsWith('appInitialization.') || func.startsWith('registerHandler')) return null;
        // An unknown call is refused at once: without a reply it would hang for ever.
        return [{ errorCode: 100, message: `${func} is not supported here` }];
    }
  }

  private context(): Record<string, unknown> {
    const { theme, hostName, person, tenantId, subPage } = this.state;
    return {
      locale: navigator.language,
      theme,
      entityId: 'vice-versa',
      subEntityId: subPage,
      isFullScreen: false,
      frameContext: 'content',
      hostName,
      hostClientType: 'web',
      userObjectId: person.id,
      loginHint: person.userPrincipalName,
      userPrincipalName: person.userPrincipalName,
      userDisplayName: person.displayName,
      tid: tenantId,
      sessionId: 'local',
      appSessionId: 'local',
      ringId: 'general',
    };
  }

  private post(message: Readonly<Record<string, unknown>>): void {
    this.frame.contentWindow?.postMessage(message, window.location.origin);
  }
}

function isAppMessage(data: unknown): data is AppMessage {
  return typeof data === 'object' && data !== null && 'func' in data && 'id' in data && typeof data.func === 'string';
}

function runtime(hostName: HostName): Record<string, unknown> {
  return {
    apiVersion: 4,
    isLegacyTeams: false,
    hostVersionsInfo: {},
    supports: {
      pages: { appButton: {}, tabs: {} },
      logs: {},
      ...(hostName === 'Teams' && { teamsCore: {} }),
    },
  };
}
