import { createHashRouter } from 'react-router';
import { Starting } from '../ui/Starting';
import { routeOfSubPage } from './deep-link';
import { RouteError } from './RouteError';
import { Shell } from './Shell';

/**
 * The pages of the tab. Each is loaded when it is first opened. The address lives in the hash, so that static hosting
 * needs no rewriting and a reload by the host stays on its page.
 *
 * @param subPageId the page that the host's deep link asks for; it wins over an address left from before.
 */
export function createRouter(subPageId: string | undefined) {
  const linked = routeOfSubPage(subPageId);
  if (linked !== '/' && window.location.hash.replace(/^#\/?/u, '') === '') {
    window.history.replaceState(null, '', `#${linked}`);
  }
  return createHashRouter([
    {
      path: '/',
      Component: Shell,
      HydrateFallback: Starting,
      ErrorBoundary: RouteError,
      children: [
        {
          ErrorBoundary: RouteError,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('../features/home/HomePage')).HomePage }) },
            {
              path: 'join/:programId',
              lazy: async () => ({ Component: (await import('../features/join/JoinPage')).JoinPage }),
            },
            {
              path: 'suggestions/:programId',
              lazy: async () => ({
                Component: (await import('../features/suggestions/SuggestionsPage')).SuggestionsPage,
              }),
            },
            {
              path: 'pairings/:programId/:pairingId',
              lazy: async () => ({ Component: (await import('../features/pairing/PairingPage')).PairingPage }),
            },
            {
              path: 'approvals',
              lazy: async () => ({ Component: (await import('../features/approvals/ApprovalsPage')).ApprovalsPage }),
            },
            {
              path: 'settings',
              lazy: async () => ({ Component: (await import('../features/settings/SettingsPage')).SettingsPage }),
            },
            {
              path: 'programs',
              lazy: async () => ({ Component: (await import('../features/program/ProgramsPage')).ProgramsPage }),
            },
            {
              path: 'programs/new',
              lazy: async () => ({ Component: (await import('../features/program/NewProgramPage')).NewProgramPage }),
            },
            {
              path: 'programs/:programId',
              lazy: async () => ({ Component: (await import('../features/program/ProgramLayout')).ProgramLayout }),
              children: [
                {
                  index: true,
                  lazy: async () => ({
                    Component: (await import('../features/program/ProgramOverview')).ProgramOverview,
                  }),
                },
                {
                  path: 'participants',
                  lazy: async () => ({ Component: (await import('../features/program/Participants')).Participants }),
                },
                {
                  path: 'pairings',
                  lazy: async () => ({
                    Component: (await import('../features/program/ProgramPairings')).ProgramPairings,
                  }),
                },
                {
                  path: 'rounds',
                  lazy: async () => ({ Component: (await import('../features/rounds/Rounds')).Rounds }),
                },
                {
                  path: 'settings',
                  lazy: async () => ({
                    Component: (await import('../features/program/ProgramSettingsPage')).ProgramSettingsPage,
                  }),
                },
              ],
            },
            {
              path: 'programs/:programId/rounds/:roundId',
              lazy: async () => ({ Component: (await import('../features/rounds/RoundPage')).RoundPage }),
            },
            {
              path: 'directory',
              lazy: async () => ({ Component: (await import('../features/directory/DirectoryPage')).DirectoryPage }),
            },
            {
              path: 'audit',
              lazy: async () => ({ Component: (await import('../features/audit/AuditPage')).AuditPage }),
            },
            { path: '*', lazy: async () => ({ Component: (await import('./NoSuchPage')).NoSuchPage }) },
          ],
        },
      ],
    },
  ]);
}
