import type { PrivilegedCall } from '../use-cases/audit/with-record';

/**
 * What the audit log tells of a request: its path, and the people that its path and body name.
 *
 * @param path such as `programs/{programId}/pairings/{pairingId}`; a pairing's id holds the ids of its two people.
 */
export function privilegedCall(
  caller: { readonly personId: string },
  operation: string,
  path: string,
  { params = {}, body }: { readonly params?: Readonly<Record<string, unknown>> | undefined; readonly body?: unknown },
  correlationId: string,
): PrivilegedCall {
  const target = path.replace(/\{(\w+)\}/gu, (_all, name: string) => String(params[name]));
  const { personId, pairingId } = params;
  const ofPath = [
    ...(typeof personId === 'string' ? [personId] : []),
    ...(typeof pairingId === 'string' ? pairingId.split('~').slice(0, 2) : []),
  ];
  const aboutPersonIds = [...new Set([...ofPath, ...peopleIn(body)])].slice(0, MOST_PEOPLE);
  return { byPersonId: caller.personId, operation, target, aboutPersonIds, correlationId };
}

/** Keeps a record small; the target says where the whole list is. */
const MOST_PEOPLE = 100;

/** Ids of people anywhere in a body, by the names of their fields. */
function peopleIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]: [string, unknown]) => {
    if (typeof inside !== 'string') return peopleIn(inside);
    if (name === 'pairingId') return inside.split('~').slice(0, 2);
    return /^(personId|juniorId|seniorId|partnerId)$/u.test(name) ? [inside] : [];
  });
}
