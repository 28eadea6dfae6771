import { z } from 'zod';

/** The part of JSON Schema that the OpenAPI document of the API uses for requests. */
export const JsonSchema = z.object({
  type: z.enum(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']).optional(),
  properties: z
    .record(
      z.string(),
      z.lazy((): z.ZodType<JsonSchema> => JsonSchema),
    )
    .optional(),
  required: z.array(z.string()).optional(),
  items: z.lazy((): z.ZodType<JsonSchema> => JsonSchema).optional(),
  anyOf: z.array(z.lazy((): z.ZodType<JsonSchema> => JsonSchema)).optional(),
  oneOf: z.array(z.lazy((): z.ZodType<JsonSchema> => JsonSchema)).optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  const: z.union([z.string(), z.number(), z.boolean()]).optional(),
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  multipleOf: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
});
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null' | undefined;
  readonly properties?: Record<string, JsonSchema> | undefined;
  readonly required?: string[] | undefined;
  readonly items?: JsonSchema | undefined;
  readonly anyOf?: JsonSchema[] | undefined;
  readonly oneOf?: JsonSchema[] | undefined;
  readonly enum?: (string | number)[] | undefined;
  readonly const?: string | number | boolean | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly multipleOf?: number | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
}

const Operation = z.object({
  operationId: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        required: z.boolean().default(false),
        schema: JsonSchema,
      }),
    )
    .default([]),
  requestBody: z.object({ content: z.object({ 'application/json': z.object({ schema: JsonSchema }) }) }).optional(),
});
export type Operation = z.infer<typeof Operation> & { readonly method: string; readonly path: string };

const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/** Every operation of an OpenAPI document, with its method and its path below `/api`. */
export function operationsOf(document: unknown): readonly Operation[] {
  return Object.entries(Document.parse(document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path: path.replace(/^\/api\//u, ''),
    })),
  );
}
