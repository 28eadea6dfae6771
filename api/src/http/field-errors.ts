import type { z } from 'zod';
import type { FieldError } from './app-error';

/** A field's name in an answer is cut here: it may have come from the caller. */
const maximumNameLength = 120;

/** As many refused fields are named; a hostile body could have thousands. */
export const maximumErrors = 20;

/** Names the fields that a schema refused; an unknown field is named itself, not only what holds it. */
export function fieldErrors(part: string, issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const errors = issues.flatMap((issue) => {
    const path = [part, ...issue.path.map(String)];
    if (issue.code !== 'unrecognized_keys') return [{ field: fieldName(path), message: issue.message }];
    return issue.keys.map((key) => ({ field: fieldName([...path, key]), message: 'is not a field of this request' }));
  });
  return errors.slice(0, maximumErrors);
}

/** The name of a field as an answer may show it. */
export const fieldName = (path: readonly string[]): string => path.join('.').slice(0, maximumNameLength);
