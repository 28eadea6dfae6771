import { buildChart, type Chart } from './chart';

/** Rebuilds a chart from each person's manager by index (−1 at the tops), such as one that was sent to another thread. */
export function chartFromManagers(managerOf: Int32Array): Chart {
  const people = Array.from(managerOf, (manager, index) => ({
    id: String(index),
    displayName: '',
    mail: null,
    jobTitle: '',
    department: '',
    managerId: manager === -1 ? null : String(manager),
    country: null,
    city: null,
    preferredLanguage: null,
    grade: null,
  }));
  return buildChart(people);
}
