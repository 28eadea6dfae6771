import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { lets, policy, type Audience } from '../contract/policy';
import { z } from 'zod';
import { EntityTag } from '../contract/primitives';
import { Problem } from '../contract/problem';
import { routes, type RouteName } from '../contract/routes';
import type { Route } from '../contract/route';

/** The API as an OpenAPI 3.1 document, generated from the contract alone. */
export function openApiDocument(): Record<string, unknown> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const path = `/api/${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    ...createDocument({
      openapi: '3.1.0',
      info: {
        title: 'Vice Versa',
        version: '1',
        description: 'Reverse mentoring inside Microsoft Teams and Outlook. Caller and tenant come from the token.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      paths,
      components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    }),
  };
}

function operation(name: RouteName, route: Route): ZodOpenApiOperationObject {
  const etagHeader = { ETag: { description: 'Version of what the body shows.', schema: { type: 'string' as const } } };
  return {
    operationId: name,
    summary: route.summary,
    description: described(policy[name].who),
    security: lets(policy[name], 'noToken') ? [] : [{ entra: [] }],
    requestParams: {
      ...(route.params && { path: route.params }),
      ...(route.query && { query: route.query }),
      ...(route.etag === 'requires' && { header: z.object({ 'If-Match': EntityTag }) }),
    },
    ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }),
    responses: {
      [`${route.status}`]: {
        description: 'Done',
        ...(route.etag && { headers: etagHeader }),
        ...(route.response && { content: { 'application/json': { schema: route.response } } }),
      },
      default: {
        description: 'Problem details (RFC 9457)',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  };
}

/** A row of the policy table in words. */
function described(who: Audience): string {
  const cells = Object.entries(who).map(([relation, cell]) => `${relation} ${cell}`);
  return `Access: ${cells.join(', ')}.`;
}
