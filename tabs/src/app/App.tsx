import { FluentProvider, Toaster } from '@fluentui/react-components';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { toasterId } from '../ui/toaster-id';
import { ApiContext } from './api-context';
import type { Call } from './call';
import { fluentThemeOf } from './fluent-theme';
import { HostContext, type Host } from './host';
import { createRouter } from './router';

interface AppProps {
  readonly host: Host;
  readonly call: Call;
  readonly queryClient: QueryClient;
}

export function App({ host, call, queryClient }: AppProps) {
  const [theme, setTheme] = useState(host.theme);
  const [router] = useState(() => createRouter(host.subPageId));

  useEffect(() => {
    // What the browser draws itself, such as scroll bars and date pickers, follows the host and not the device.
    const { style } = document.documentElement;
    style.colorScheme = theme === 'default' ? 'light' : 'dark';
    style.backgroundColor = fluentThemeOf(theme).colorNeutralBackground3;
  }, [theme]);

  useEffect(() => {
    host.onThemeChange(setTheme);
    host.onBackButton(() => {
      if (router.state.location.pathname === '/') return false;
      void router.navigate(-1);
      return true;
    });
    host.announceReady();
  }, [host, router]);

  return (
    <FluentProvider theme={fluentThemeOf(theme)}>
      <HostContext.Provider value={host}>
        <ApiContext.Provider value={call}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
            <Toaster toasterId={toasterId} position="bottom-end" limit={3} />
          </QueryClientProvider>
        </ApiContext.Provider>
      </HostContext.Provider>
    </FluentProvider>
  );
}
