import { type Contact, newContact } from '../../domain/contact/contact';
import type { Ports } from '../ports/ports';

/** Far more losses in a row than the workers of one contact can cause. */
const MAX_TRIES = 50;

/**
 * Changes how a person is reached, under the version of the document; where somebody else was faster, the change is made to
 * what stands now. A change that returns the very same contact writes nothing.
 *
 * @throws where the contact keeps changing.
 */
export async function changeContact(
  { contacts }: Pick<Ports, 'contacts'>,
  personId: string,
  change: (contact: Contact) => Contact,
): Promise<Contact> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const read = await contacts.read(personId);
    const before = read?.value ?? newContact(personId);
    const after = change(before);
    if (after === before) return after;
    const written = read === null ? await contacts.create(after) : await contacts.replace(after, read.etag);
    if (written !== 'changed' && written !== 'exists') return after;
  }
  throw new Error(`The contact of ${personId} kept changing while it was written.`);
}
