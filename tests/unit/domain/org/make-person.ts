import type { Person } from '../../../../api/src/domain/org/person';

/** A person of the chart with every attribute the test does not care about left empty. */
export function makePerson(given: Partial<Person> & Pick<Person, 'id'>): Person {
  return {
    displayName: given.id,
    mail: null,
    jobTitle: '',
    department: '',
    managerId: null,
    country: null,
    city: null,
    preferredLanguage: null,
    grade: null,
    ...given,
  };
}
