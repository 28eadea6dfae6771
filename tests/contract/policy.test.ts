import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { policy, type Rule } from '../../api/src/contract/policy';
import { routes } from '../../api/src/contract/routes';
import type { HttpTrigger } from '../../api/src/functions/trigger';
import { createTriggers } from '../../api/src/functions/triggers';

const triggers = createTriggers(() => {
  throw new Error('Nothing is called here.');
});
const rows = Object.entries<Rule>(policy);

test('every route and trigger has a row, and every row a route or trigger', () => {
  expect(Object.keys(policy).sort()).toEqual(triggers.map(({ name }) => name).sort());
});

test('what has no address is called by nobody, and what has one is not left to the platform', () => {
  for (const { name, kind } of triggers) {
    const isClosed = Object.values(policy[name].who).every((cell) => cell === 404);
    expect([name, isClosed]).toEqual([name, kind !== 'http']);
  }
});

/** Whether some request fits both addresses. */
function overlap(one: HttpTrigger, other: HttpTrigger): boolean {
  const [parts, others] = [one.route.toLowerCase().split('/'), other.route.toLowerCase().split('/')];
  const isOpen = (part: string | undefined) => part?.startsWith('{') === true;
  if (one.method !== other.method || parts.length !== others.length) return false;
  return parts.every((part, index) => isOpen(part) || isOpen(others[index]) || part === others[index]);
}

test('no request fits two functions: the host would take the one that it happened to register first', () => {
  const http = triggers.filter((trigger) => trigger.kind === 'http');
  const clashes = http.flatMap((one, index) =>
    http.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one.name, other.name]] : [])),
  );
  expect(clashes).toEqual([]);
  // A parameter that takes in whole paths would fit all of them.
  expect(http.filter(({ route }) => route.includes('{*'))).toEqual([]);
});

test('outsiders get in nowhere but where nothing is to be protected', () => {
  const open = rows.filter(([, { who }]) => [who.guest, who.otherTenant, who.noToken].some((cell) => cell !== 401));
  const open401 = open.filter(([name]) => name in routes).map(([name]) => name);
  expect(open401.sort()).toEqual(['health', 'openApi']);
});

test('whatever only a lead or an approver may do leaves a record', () => {
  const isPrivileged = ({ who }: Rule) =>
    (who.lead === 'yes' || who.approver === 'yes') && who.employee !== 'yes' && who.employee !== 'own';
  const audited = rows.filter(([, rule]) => rule.audited).map(([name]) => name);
  const privileged = rows.filter(([, rule]) => isPrivileged(rule)).map(([name]) => name);
  // Anybody may send a list of approvals; those that are not theirs are refused one by one.
  expect(audited.sort()).toEqual([...privileged, 'approveSeveral'].sort());
});

const root = path.resolve(__dirname, '../..');

/** What the compiler says of the table with this text in the place of its own. */
function compiled(text: string): string[] {
  const file = path.join(root, 'api/src/contract/policy.ts');
  const config: unknown = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const own = host.readFile.bind(host);
  host.readFile = (name) => (path.resolve(name) === file ? text : own(name));
  const program = ts.createProgram([file], { ...options, noEmit: true }, host);
  const source = program.getSourceFile(file);
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('a route without a row does not compile, and nothing is built that does not compile', () => {
  const table = readFileSync(path.join(root, 'api/src/contract/policy.ts'), 'utf8');
  const without = table.replace(/^ {2}participants: .*\n/mu, '');
  expect(without).not.toBe(table);
  expect(compiled(table)).toEqual([]);
  expect(compiled(without).join()).toContain('Add a row for participants to policy');
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['build']).toMatch(/^tsc -p api && /u);
});
