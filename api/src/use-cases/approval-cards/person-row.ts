import type { Approval } from '../../contract/approval';
import { bold, type CardElement, type Column, type ColumnSet, plainText, subtle } from './adaptive-card';
import { postOf } from './approval-words';

/** A person with picture, name, title and function, and the seat that they hold. */
export function personRow(person: Approval['junior'], role: string, photo: string | null): ColumnSet {
  const post = postOf(person);
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
  return { type: 'ColumnSet', spacing: 'medium', columns: [...pictureOf(person, photo), words] };
}

/** Both people of a pairing in one line, behind their pictures: one picture alone would not say whose it is. */
export function bothPeople(
  { junior, senior }: Pick<Approval, 'junior' | 'senior'>,
  photos: ReadonlyMap<string, string>,
): CardElement {
  const post = (person: Approval['junior']) => (postOf(person) === '' ? '' : ` (${postOf(person)})`);
  const names = plainText([
    bold(junior.displayName),
    `${post(junior)} and `,
    bold(senior.displayName),
    ...(post(senior) === '' ? [] : [post(senior)]),
  ]);
  const pictures = [junior, senior].flatMap((person) => pictureOf(person, photos.get(person.id) ?? null));
  if (pictures.length < 2) return names;
  const words: Column = { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: [names] };
  return { type: 'ColumnSet', columns: [...pictures, words] };
}

function pictureOf({ displayName }: Approval['junior'], photo: string | null): Column[] {
  if (photo === null) return [];
  const image = {
    type: 'Image',
    url: photo,
    altText: `Photo of ${displayName}`,
    style: 'person',
    size: 'small',
  } as const;
  return [{ type: 'Column', width: 'auto', verticalContentAlignment: 'center', items: [image] }];
}
