import fc from 'fast-check';
import type { JsonSchema } from './json-schema';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Ids that exist, by the name of the field or parameter that holds one. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/**
 * Values that a schema accepts. Where ids of this name are known, mostly one of them: only then does a request come further
 * than "there is no such thing". Lists stay short.
 */
export function validValue(schema: JsonSchema, known: KnownIds, name = ''): fc.Arbitrary<Json> {
  const ids = known[name];
  if (ids !== undefined && schema.type === 'string') {
    return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: text(schema) });
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => validValue(choice, known, name)));
  switch (schema.type) {
    case 'object':
      return object(schema, known);
    case 'array': {
      const minLength = schema.minItems ?? 0;
      const maxLength = Math.min(schema.maxItems ?? 4, minLength + 3);
      return fc.array(validValue(schema.items ?? {}, known, name), { minLength, maxLength });
    }
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
    case undefined:
      return fc.constant(null);
  }
}

function object({ properties = {}, required = [] }: JsonSchema, known: KnownIds): fc.Arbitrary<Json> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, validValue(property, known, name)]),
  );
  return fc.record(fields, { requiredKeys: required }).map((value) => ({ ...value }));
}

function text({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') {
    const [min, max] = [new Date('2020-01-01T00:00:00Z'), new Date('2040-01-01T00:00:00Z')];
    return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString());
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
  const letters = [...'abcdefghijklmnopqrstuvwxyzÄßéñ日本नиλ0123456789-_.,!?'];
  return fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength: Math.min(maxLength, 60) });
}

function number({ minimum = 0, maximum = 1_000, multipleOf = 1 }: JsonSchema): fc.Arbitrary<number> {
  const [min, max] = [Math.ceil(minimum / multipleOf), Math.floor(maximum / multipleOf)];
  return fc.integer({ min, max }).map((value) => value * multipleOf);
}
