import type { FieldError } from './app-error';
import { fieldName } from './field-errors';

/** Objects and lists inside each other; no schema of the contract goes deeper than five. */
const maximumDepth = 12;
/** Names through which careless code would reach the prototype that all objects share. */
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);
const loneSurrogate = /\p{Surrogate}/u;

/**
 * What is wrong with a parsed JSON value whatever its schema: too deep, half a surrogate pair (no UTF-8 can hold it), or a
 * key that is a name of the prototype. Stops at the first finding. Never recurses deeper than {@link maximumDepth}.
 */
export function findHarm(value: unknown, field: string, depth = 0): FieldError | null {
  if (typeof value === 'string') {
    return loneSurrogate.test(value) ? { field, message: 'must be well-formed Unicode' } : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth === maximumDepth) return { field, message: `must not be nested deeper than ${maximumDepth} levels` };
  for (const [key, item] of Object.entries(value)) {
    const inside = fieldName([field, key]);
    if (prototypeKeys.has(key)) return { field: inside, message: 'is not a field of this request' };
    if (loneSurrogate.test(key)) return { field, message: 'must have names of well-formed Unicode' };
    const found = findHarm(item, inside, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
