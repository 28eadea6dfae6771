import type { PrivilegedCall } from '../use-cases/audit/with-record';

/** What of a validated request may name people. */
interface NamingParts {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/**
 * What the audit log tells of a request: its path, and the people whom it concerns.
 *
 * @param path such as `programs/{programId}/pairings/{pairingId}`; a pairing's id holds the ids of its two people.
 * @param concerned whom a change concerns where its body, a whole list, does not tell; else null.
 */
export function privilegedCall(
  caller: { readonly personId: string },
  operation: string,
  path: string,
  { params = {}, query = {}, body }: NamingParts,
  correlationId: string,
  concerned: readonly string[] | null = null,
): PrivilegedCall {
  const target = path.replace(/\{(\w+)\}/gu, (_all, name: string) => String(params[name]));
  const named = [...peopleIn(params), ...peopleIn(query), ...(concerned ?? peopleIn(body))];
  return { byPersonId: caller.personId, operation, target, aboutPersonIds: [...new Set(named)], correlationId };
}

/** Ids of people anywhere in a part, by the names of their fields; how many there can be, the schema of the part bounds. */
function peopleIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]: [string, unknown]) => {
    if (typeof inside !== 'string') return peopleIn(inside);
    if (name === 'pairingId') return inside.split('~').slice(0, 2);
    return /^(personId|byPersonId|aboutPersonId|juniorId|seniorId|partnerId)$/u.test(name) ? [inside] : [];
  });
}
