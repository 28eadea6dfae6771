import type { AuditEntry } from '../../../../api/src/contract/audit';
import { policy } from '../../../../api/src/contract/policy';
import { routes, type RouteName } from '../../../../api/src/contract/routes';

/** What leaves a line, by the name of the operation. */
const recorded = (Object.keys(routes) as RouteName[]).filter((name) => policy[name].audited);

/** The operations that one can ask for, in words and in the order of the words. */
export const operationChoices: Readonly<Record<string, string>> = Object.fromEntries([
  ['', 'Anything'],
  ...recorded
    .map((name): [string, string] => [name, routes[name].summary])
    .sort(([, one], [, other]) => one.localeCompare(other)),
]);

/** An operation in words; one of an older or newer version keeps its name. */
export function operationWords(operation: string): string {
  return operationChoices[operation] ?? operation;
}

/** How a call ended. */
export const phaseMarks: Readonly<
  Record<AuditEntry['phase'], { readonly name: string; readonly tone: 'subtle' | 'success' | 'warning' | 'danger' }>
> = {
  asked: { name: 'Asked for', tone: 'subtle' },
  done: { name: 'Done', tone: 'success' },
  refused: { name: 'Refused', tone: 'warning' },
  failed: { name: 'Failed', tone: 'danger' },
};

const namedAtMost = 3;

/** Whom a line is about: a few by name, the others by number; empty where nobody. */
export function aboutWords(about: AuditEntry['about']): string {
  const names = about.slice(0, namedAtMost).map(({ displayName }) => displayName);
  const others = about.length - names.length;
  return [...names, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}
