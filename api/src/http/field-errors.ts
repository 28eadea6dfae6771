import type { z } from 'zod';
import type { FieldError } from './app-error';

/** A field's name in an answer is cut here: it may have come from the caller. */
const maximumNameLength = 120;

/** Names every field that a schema refused; an unknown field is named itself, not only what holds it. */
export function fieldErrors(part: string, issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.flatMap((issue) => {
    const path = [part, ...issue.path.map(String)];
    if (issue.code !== 'unrecognized_keys') return [{ field: nameOf(path), message: issue.message }];
    return issue.keys.map((key) => ({ field: nameOf([...path, key]), message: 'is not a field of this request' }));
  });
}

const nameOf = (path: readonly string[]): string => path.join('.').slice(0, maximumNameLength);
