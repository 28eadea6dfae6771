import type { PersonCard } from '../../../../api/src/contract/people';

/** Title and department of a person on one line. */
export const aboutPerson = ({ jobTitle, department }: PersonCard): string =>
  [jobTitle, department].filter((part) => part !== '').join(' · ');

/** The name to use where the whole one is too long: the first word, or the last where the family name is first. */
export function shortName({ displayName }: PersonCard): string {
  const [head = displayName, tail] = displayName.split(/,\s*/u);
  return (tail ?? head).split(/\s+/u)[0] ?? displayName;
}
