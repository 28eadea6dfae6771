import { GraphError } from '@microsoft/microsoft-graph-client';
import type { Graph } from './client';
import { graphFailure } from './graph-failure';

/** What became of installing the app for a person; the reason says who has to do what. */
export type Installation =
  | {
      readonly kind: 'installed';
      /** False where they had it already. */
      readonly isNew: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Installs the Teams app for a person, which opens the bot's chat with them. Safe to repeat.
 *
 * @param catalogAppId id of the app in the organisation's catalog; null where installation is not set up.
 */
export async function installApp(graph: Graph, catalogAppId: string | null, personId: string): Promise<Installation> {
  if (catalogAppId === null) {
    return {
      kind: 'refused',
      reason: 'The app is not installed for them. Ask your Teams admin to deploy Vice Versa to them.',
    };
  }
  const catalog = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogAppId}`;
  try {
    await graph.client
      .api(`/users/${encodeURIComponent(personId)}/teamwork/installedApps`)
      .post({ 'teamsApp@odata.bind': catalog });
    return { kind: 'installed', isNew: true };
  } catch (error) {
    if (error instanceof GraphError) {
      if (error.statusCode === 409) return { kind: 'installed', isNew: false };
      if (error.statusCode === 403) {
        const reason =
          'The app is not installed for them, and the service may not install it. Ask your admin to grant TeamsAppInstallation.ReadWriteSelfForUser.All, or to deploy the app.';
        return { kind: 'refused', reason };
      }
      if (error.statusCode === 404) {
        return {
          kind: 'refused',
          reason: 'They have no Teams account, or the app is not in the organisation’s catalog.',
        };
      }
    }
    throw graphFailure(error);
  }
}
