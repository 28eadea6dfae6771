import type { Directory } from '../../local/graph/directory';
import { choosePersonas } from '../../local/personas';

/** Checks that the ready-made people of an organisation are four, and fit what they are called. */
export function expectFittingPersonas(
  directory: Directory,
  grades: { readonly topGrades: RegExp; readonly bottomGrades: RegExp },
): void {
  const personas = choosePersonas(directory);
  expect(personas.map(({ role }) => role)).toEqual(['Emerging employee', 'Senior', 'Line manager', 'Program lead']);
  expect(new Set(personas.map(({ personId }) => personId)).size).toBe(4);
  const [emerging, senior, manager] = personas.map(({ personId }) => directory.get(personId)!);

  expect(directory.directReports(emerging!.id)).toEqual([]);
  // A grade may be missing, as in any export.
  expect(emerging!.grade ?? '').toMatch(grades.bottomGrades);
  expect(directory.manager(emerging!.id)?.id).toBe(manager!.id);
  expect(directory.manager(manager!.id)).toBeDefined();

  expect(senior!.grade ?? '').toMatch(grades.topGrades);
  expect(senior!.department).not.toBe(emerging!.department);
  const line: string[] = [];
  for (let at = directory.manager(emerging!.id); at !== undefined; at = directory.manager(at.id)) line.push(at.id);
  expect(line).not.toContain(senior!.id);
}
