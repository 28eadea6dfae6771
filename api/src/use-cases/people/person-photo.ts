import type { PersonPhoto } from '../../contract/people';
import type { Ports } from '../ports/ports';

/** The picture of somebody in the org chart: nothing is read of anybody else. */
export async function personPhoto(
  { org, photos }: Pick<Ports, 'org' | 'photos'>,
  personId: string,
): Promise<PersonPhoto> {
  const isKnown = ((await org.current())?.person(personId) ?? null) !== null;
  return { photo: isKnown ? await photos.read(personId) : null };
}
