import { DefaultAzureCredential } from '@azure/identity';
import type { Container } from '@azure/cosmos';
import { z } from 'zod';
import { type ContainerName, openDatabase } from '../../api/src/gateways/cosmos/database';

/** The settings of the deployment that reach its data; see `api/src/config.ts`. */
const Environment = z.object({
  TENANT_ID: z.string().min(1),
  COSMOS_ENDPOINT: z.url({ protocol: /^https?$/u }),
  COSMOS_DATABASE: z.string().min(1).default('vice-versa'),
  COSMOS_EMULATOR_KEY: z.string().optional(),
});

/** What a command on a tenant's data works on. */
export interface TenantData {
  readonly tenantId: string;
  readonly containers: Readonly<Record<ContainerName, Container>>;
}

/** Opens the data that the environment names: as the signed-in operator (`az login`), or with the emulator's key. */
export function openTenantData(environment: Readonly<Record<string, string | undefined>>): TenantData {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const named = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`Set these environment variables as the Function App has them: ${named}`);
  }
  const { TENANT_ID, COSMOS_ENDPOINT, COSMOS_DATABASE, COSMOS_EMULATOR_KEY } = parsed.data;
  return {
    tenantId: TENANT_ID,
    containers: openDatabase({
      endpoint: COSMOS_ENDPOINT,
      database: COSMOS_DATABASE,
      credential: new DefaultAzureCredential(),
      emulatorKey: COSMOS_EMULATOR_KEY ?? null,
    }),
  };
}

/** Runs a command, and ends the process with its sentence where it fails. */
export function runCommand(command: () => Promise<void>): void {
  command().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
