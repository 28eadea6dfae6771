import type { Approval } from '../../contract/approval';
import { bold, type Column, type ColumnSet, plainText, subtle } from './adaptive-card';
import { postOf } from './approval-words';

/** A person with picture, name, title and function, and the seat that they hold. */
export function personRow(person: Approval['junior'], role: string, photo: string | null): ColumnSet {
  const post = postOf(person);
  const picture: Column[] =
    photo === null
      ? []
      : [
          {
            type: 'Column',
            width: 'auto',
            verticalContentAlignment: 'center',
            items: [
              { type: 'Image', url: photo, altText: `Photo of ${person.displayName}`, style: 'person', size: 'small' },
            ],
          },
        ];
  const words: Column = {
    type: 'Column',
    width: 'stretch',
    verticalContentAlignment: 'center',
    items: [
      plainText([bold(person.displayName)]),
      ...(post === '' ? [] : [plainText([post], { spacing: 'none' })]),
      plainText([subtle(role)], { spacing: 'none' }),
    ],
  };
  return { type: 'ColumnSet', spacing: 'medium', columns: [...picture, words] };
}
