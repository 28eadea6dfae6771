import { installedApp } from './app-manifest';

export const tenantId = '0f7d2c1e-5b7a-4b52-9f43-6a1c0d3e8b21';
/** The application that the tab's tokens are for. */
export const audience = '2f0a5a3c-0f3e-4f0b-8d5e-6a8f7c1b2d33';

/** Where Microsoft Graph reaches the API: the simulated one goes through a tunnel that ends at the local port. */
export const publicOrigin = 'https://vice-versa.contoso.example';

/** The application settings that a deployment in the cloud would have, pointing at the local tenant. */
export function apiSettings(origin: string, cosmosPort: number): Record<string, string> {
  return {
    TENANT_ID: tenantId,
    AUTH_AUDIENCE: audience,
    AUTH_AUTHORITY: origin,
    GRAPH_SERVICE_ROOT: `${origin}/graph/v1.0`,
    COSMOS_ENDPOINT: `http://127.0.0.1:${cosmosPort}`,
    COSMOS_DATABASE: 'vice-versa',
    // The published key of the Cosmos DB emulator, which the embedded one stands in for.
    COSMOS_EMULATOR_KEY: 'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
    TEAMS_APP_ID: installedApp.teamsAppId,
    PUBLIC_API_URL: `${publicOrigin}/api`,
    // The platform's endpoint for managed identities, as App Service sets it.
    IDENTITY_ENDPOINT: `${origin}/local/identity`,
    IDENTITY_HEADER: 'local',
    GRADE_ATTRIBUTE: 'onPremisesExtensionAttributes/extensionAttribute1',
    REQUESTS_PER_MINUTE: '1200',
  };
}
