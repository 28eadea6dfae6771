import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { containerNames } from '../../api/src/gateways/cosmos/database';

const infra = path.resolve(__dirname, '../../infra');
const files = readdirSync(infra, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bicep'));
let parser: Parser;

beforeAll(async () => {
  await Parser.init();
  parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))));
});

function syntaxErrors(source: string): string[] {
  const tree = parser.parse(source);
  if (tree === null) return ['nothing was parsed'];
  const errors: string[] = [];
  const visit = (node: Node | null): void => {
    if (node === null) return;
    if (node.isError || node.isMissing) errors.push(`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
    node.children.forEach(visit);
  };
  visit(tree.rootNode);
  return errors;
}

test('there is something to check', () => {
  expect(files).toContain('main.bicep');
});

test.each(files)('%s has no syntax error', (file) => {
  expect(syntaxErrors(readFileSync(path.join(infra, file), 'utf8'))).toEqual([]);
});

test('the syntax check finds a planted mistake', () => {
  expect(syntaxErrors("resource broken 'A/b@2024-01-01' = {\n  name: \n")).not.toEqual([]);
});

test('every module that main names exists', () => {
  const main = readFileSync(path.join(infra, 'main.bicep'), 'utf8');
  for (const [, module] of main.matchAll(/^module \w+ '([^']+)'/gmu)) expect(files).toContain(module);
});

test('deployment makes the containers that the service opens', () => {
  const source = readFileSync(path.join(infra, 'modules/cosmos.bicep'), 'utf8');
  for (const name of containerNames) expect(source).toContain(`'${name}'`);
});

test('the service can add to the audit log and read it, and nothing else', () => {
  const source = readFileSync(path.join(infra, 'modules/cosmos.bicep'), 'utf8');
  const block = (start: string) => /^[^]*?\n[\]}]\n/u.exec(source.slice(source.indexOf(start)))?.[0] ?? '';
  // The role that may change anything is given container by container, and never on the account.
  expect(block('var changeable')).not.toContain('audit');
  expect(block('resource access')).toContain('for container in concat(changeable');
  expect(source.match(/scope: account\.id/gu)).toHaveLength(1);
  expect(block('resource metadataAccess')).toContain('scope: account.id');
  const actions = [
    ...source.matchAll(
      /'Microsoft\.DocumentDB\/databaseAccounts\/([\w/]*(?:readMetadata|containers\/\w+(?:\/\w+)?))'/gu,
    ),
  ];
  expect(new Set(actions.map(([, action]) => action))).toEqual(
    new Set([
      'readMetadata',
      'sqlDatabases/containers/executeQuery',
      'sqlDatabases/containers/items/create',
      'sqlDatabases/containers/items/read',
    ]),
  );
  expect(block('resource auditAccess')).toContain("/colls/audit'");
});

test('no key, password or connection secret is deployed', () => {
  for (const file of files) {
    expect(readFileSync(path.join(infra, file), 'utf8')).not.toMatch(
      /listKeys|primaryMasterKey|accountKey|AccountKey|clientSecret|@secure/u,
    );
  }
});

test('the app registration asks for the claim without which no token is accepted', () => {
  const manifest = JSON.parse(readFileSync(path.join(infra, 'aad.manifest.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest['optionalClaims']).toEqual({ accessToken: [{ name: 'acct', essential: true }] });
});
