import { EntityTag } from '../contract/primitives';
import { AppError } from './app-error';
import { fieldErrors } from './field-errors';

/**
 * The version that the caller wants to change.
 *
 * @throws AppError `precondition-required` where none is named, `invalid-input` where the header is no entity tag.
 */
export function readIfMatch(header: string | null): string {
  const value = header?.trim() ?? '';
  if (value === '' || value === '*') {
    throw new AppError('precondition-required', 'Send If-Match with the ETag of the version that you read.', {
      errors: [{ field: 'header.If-Match', message: 'must be the ETag of the version that you read' }],
    });
  }
  const tag = EntityTag.safeParse(value);
  if (tag.success) return tag.data;
  throw new AppError('invalid-input', 'Send If-Match with one ETag, as an answer carried it.', {
    errors: fieldErrors('header.If-Match', tag.error.issues),
  });
}
