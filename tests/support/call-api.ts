import type { z } from 'zod';
import type { LocalTenant } from '../../local/local-tenant';

/** Calls the local tenant's API as a person and parses the answer as the contract says. */
export async function callApi<Schema extends z.ZodType>(
  { origin, issuer, tenant, personas }: LocalTenant,
  schema: Schema,
  method: string,
  path: string,
  personId: string,
  body?: unknown,
): Promise<z.output<Schema>> {
  const user = tenant.directory.get(personId);
  if (user === undefined) throw new Error(`Nobody has the id ${personId}`);
  const isLead = personas.some((persona) => persona.isLead && persona.personId === personId);
  const response = await fetch(`${origin}/api/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await issuer.tokenFor({ ...user, isLead })}`,
      'Content-Type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return schema.parse(await response.json());
}
