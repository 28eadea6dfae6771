import type { PersonCard } from '../../../../api/src/contract/people';
import { PersonLine } from '../../ui/PersonLine';
import { usePhoto } from './use-photo';

/** A person with their picture, for pages on which somebody decides about them. */
export function PersonWithPhoto({ person, about }: { readonly person: PersonCard; readonly about: string }) {
  return <PersonLine name={person.displayName} about={about} id={person.id} photo={usePhoto(person.id)} />;
}
