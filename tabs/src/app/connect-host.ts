import { app, authentication, pages } from '@microsoft/teams-js';
import { hostNameOf, hostThemeOf, usableLocale, type Host } from './host';

/** A host answers at once or not at all. */
const patienceMilliseconds = 15_000;

/** The tab stands alone in a browser window, or what surrounds it is no Microsoft 365 host. */
export class NoHostError extends Error {
  override readonly name = 'NoHostError';
}

/**
 * Greets the host around the tab and reads what the tab needs to know of it.
 *
 * @throws NoHostError where there is none.
 */
export async function connectHost(): Promise<Host> {
  if (window.parent === window && window.opener === null) throw new NoHostError('No frame around the tab');
  // A host page of our own origin is trusted as those of Microsoft are.
  await inTime(app.initialize([window.location.origin]));
  const context = await inTime(app.getContext());
  return {
    name: hostNameOf(context.app.host.name),
    locale: usableLocale(context.app.locale, navigator.language),
    theme: hostThemeOf(context.app.theme),
    subPageId: context.page.subPageId,
    askToken: () => authentication.getAuthToken(),
    openLink: (url) => app.openLink(url),
    onThemeChange: (handler) => app.registerOnThemeChangeHandler((theme) => handler(hostThemeOf(theme))),
    onBackButton: (handler) => {
      if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(handler);
    },
    announceReady: () => {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
  };
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoHostError('The frame around the tab does not answer')), patienceMilliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
