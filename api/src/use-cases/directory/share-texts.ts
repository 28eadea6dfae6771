import type { Person } from '../../domain/org/person';

/**
 * Keeps one copy of each text that many people have alike, such as a title or a city: parsing makes one for every person, which
 * in a large directory is more memory than all that differs.
 */
export function createTextSharing(): (person: Person) => Person {
  const texts = new Map<string, string>();
  const one = <Text extends string | null>(text: Text): Text | string => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return (person) => ({
    ...person,
    jobTitle: one(person.jobTitle),
    department: one(person.department),
    country: one(person.country),
    city: one(person.city),
    preferredLanguage: one(person.preferredLanguage),
    grade: one(person.grade),
    managerId: one(person.managerId),
  });
}
