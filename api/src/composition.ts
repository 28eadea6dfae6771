import { ManagedIdentityCredential } from '@azure/identity';
import type { Config } from './config';
import { openDatabase } from './gateways/cosmos/database';
import { openGraph } from './gateways/graph/client';
import type { Application } from './http/application';
import { createRateLimit } from './http/rate-limit';
import { createTokenVerifier } from './http/verify-token';
import type { Ports } from './use-cases/ports/ports';

/** Wires the service for one deployment: the only place where settings and gateways meet. */
export function compose(config: Config): Application {
  const credential = new ManagedIdentityCredential(
    config.AZURE_CLIENT_ID === undefined ? {} : { clientId: config.AZURE_CLIENT_ID },
  );
  const containers = openDatabase({
    endpoint: config.COSMOS_ENDPOINT,
    database: config.COSMOS_DATABASE,
    credential,
    emulatorKey: config.COSMOS_EMULATOR_KEY ?? null,
  });
  const graph = openGraph({ serviceRoot: config.GRAPH_SERVICE_ROOT, credential, timeoutMs: 30_000 });
  const ports: Ports = portsOf(config, containers, graph);
  const authority = `${config.AUTH_AUTHORITY}/${config.TENANT_ID}`;
  return {
    verifyToken: createTokenVerifier({
      tenantId: config.TENANT_ID,
      issuer: `${authority}/v2.0`,
      jwksUri: `${authority}/discovery/v2.0/keys`,
      audience: config.AUTH_AUDIENCE,
    }),
    countRequest: createRateLimit(config.REQUESTS_PER_MINUTE),
    portsFor: () => ports,
  };
}
