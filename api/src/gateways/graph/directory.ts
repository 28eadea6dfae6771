import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { DirectoryChange, ManagerChange } from '../../domain/directory/directory-record';
import type { DirectoryPage, DirectorySource } from '../../use-cases/ports/directory-sync';
import { PermanentFailure } from '../../use-cases/ports/permanent-failure';
import type { Graph } from './client';
import { graphFailure } from './graph-failure';
import { createPurposeReader } from './mailbox-purposes';

/** Only what the product uses; a birth date or an age group is never asked for. */
const userProperties = [
  'id',
  'displayName',
  'mail',
  'jobTitle',
  'department',
  'accountEnabled',
  'userType',
  'country',
  'city',
  'preferredLanguage',
  'manager',
] as const;

const text = z.string().nullish();

const DeltaUser = z.looseObject({
  id: z.string(),
  '@removed': z.object({ reason: z.string() }).optional(),
  displayName: text,
  mail: text,
  jobTitle: text,
  department: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
  country: text,
  city: text,
  preferredLanguage: text,
  'manager@delta': z.array(z.object({ id: z.string(), '@removed': z.unknown().optional() })).optional(),
});
type DeltaUser = z.infer<typeof DeltaUser>;

const DeltaPage = z.object({
  value: z.array(DeltaUser),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/**
 * Reads the tenant's users with a delta query, for the first sync as for every later one.
 *
 * @param gradeAttribute user property that holds a grade, such as `onPremisesExtensionAttributes/extensionAttribute1`.
 */
export function createDirectorySource(graph: Graph, gradeAttribute: string | null): DirectorySource {
  const properties = [...userProperties, ...(gradeAttribute === null ? [] : [gradeAttribute.split('/')[0]])].join(',');
  return {
    properties: gradeAttribute === null ? properties : `${properties} (${gradeAttribute})`,
    readPurposes: createPurposeReader(graph),
    async readPage(cursor) {
      const answer = await read(graph, cursor ?? `/users/delta?$select=${properties}`);
      if (answer === 'expired') return { kind: 'expired' };
      const page = DeltaPage.parse(answer);
      return {
        kind: 'page',
        changes: page.value.map((user) => toChange(user, gradeAttribute)),
        next: nextOf(page, graph),
      };
    },
  };
}

/** Answers of Graph when it no longer knows a place in a delta query: read everything again. */
const forgottenCodes = new Set(['syncstatenotfound', 'syncstateinvalid', 'resyncrequired']);

async function read(graph: Graph, path: string): Promise<unknown> {
  try {
    return (await graph.client.api(path).get()) as unknown;
  } catch (error) {
    const forgotten =
      error instanceof GraphError && (error.statusCode === 410 || forgottenCodes.has((error.code ?? '').toLowerCase()));
    if (forgotten) return 'expired';
    if (error instanceof GraphError && error.statusCode === 403) {
      throw new PermanentFailure(
        'Microsoft Graph does not let the service read users. Grant it the application permission User.Read.All, then sync again.',
        { cause: error },
      );
    }
    throw graphFailure(error);
  }
}

function nextOf(page: z.infer<typeof DeltaPage>, graph: Graph): Extract<DirectoryPage, { kind: 'page' }>['next'] {
  const { '@odata.nextLink': nextLink, '@odata.deltaLink': deltaLink } = page;
  if (nextLink !== undefined) return { kind: 'page', cursor: graph.relative(nextLink) };
  if (deltaLink !== undefined) return { kind: 'end', deltaLink: graph.relative(deltaLink) };
  throw new Error('A page of users came without a link to go on with.');
}

function toChange(user: DeltaUser, gradeAttribute: string | null): DirectoryChange {
  if (user['@removed'] !== undefined) return { id: user.id, removed: true };
  const manager = managerChange(user['manager@delta']);
  const grade = gradeAttribute === null ? undefined : readPath(user, gradeAttribute);
  return {
    id: user.id,
    removed: false,
    properties: {
      ...present('displayName', user.displayName),
      ...present('mail', user.mail),
      ...present('jobTitle', user.jobTitle),
      ...present('department', user.department),
      ...present('accountEnabled', user.accountEnabled),
      ...present('userType', user.userType),
      ...present('country', user.country),
      ...present('city', user.city),
      ...present('preferredLanguage', user.preferredLanguage),
      ...present('grade', grade),
    },
    ...(manager !== undefined && { manager }),
  };
}

/** A property that the page does not mention stays out: it has not changed. */
function present<Name extends string, Value>(name: Name, value: Value | undefined): { [K in Name]?: Value } {
  const one: { [K in Name]?: Value } = {};
  if (value !== undefined) one[name] = value;
  return one;
}

/** A page may name the old manager as removed and the new one beside it, in any order. */
function managerChange(entries: DeltaUser['manager@delta']): ManagerChange | undefined {
  if (entries === undefined) return undefined;
  const set = entries.findLast((entry) => entry['@removed'] === undefined);
  if (set !== undefined) return { kind: 'set', managerId: set.id };
  return { kind: 'cleared', managerId: entries[0]?.id ?? null };
}

function readPath(user: DeltaUser, path: string): string | null | undefined {
  let value: unknown = user;
  for (const name of path.split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  if (value === undefined || value === null) return value;
  return typeof value === 'string' ? value : undefined;
}
