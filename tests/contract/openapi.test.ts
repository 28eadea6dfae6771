import { routes } from '../../api/src/contract/routes';
import type { Route } from '../../api/src/contract/route';
import { openApiDocument } from '../../api/src/http/openapi';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const document = openApiDocument() as unknown as { openapi: string; paths: Record<string, Record<string, Operation>> };
const all = Object.entries<Route>(routes);

test('the document is OpenAPI 3.1 and survives JSON', () => {
  expect(document.openapi).toMatch(/^3\.1\./u);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});

test.each(all)('%s is described with its parameters and answers', (name, route) => {
  const operation = document.paths[`/api/${route.path}`]?.[route.method.toLowerCase()];
  expect(operation?.operationId).toBe(name);
  const inPath = [...route.path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]);
  const described = (operation?.parameters ?? [])
    .filter((parameter) => parameter.in === 'path')
    .map((parameter) => parameter.name);
  expect(described.sort()).toEqual(inPath.sort());
  expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining([String(route.status), 'default']));
  const needsIfMatch = (operation?.parameters ?? []).some(
    (parameter) => parameter.name === 'If-Match' && parameter.required === true,
  );
  expect(needsIfMatch).toBe(route.etag === 'requires');
});

test('no two routes share a method and a path', () => {
  const keys = all.map(([, route]) => `${route.method} ${route.path}`.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
});

test('every reference inside the document leads somewhere', () => {
  const text = JSON.stringify(document);
  for (const [, reference] of text.matchAll(/"\$ref":"#\/([^"]+)"/gu)) {
    const target = reference
      ?.split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    expect(target).toBeDefined();
  }
});
