import type { SeniorityOverrides as StoredOverrides } from '../../contract/directory';
import type { Snapshot } from '../../domain/directory/directory';
import { startSelecting, type Selection } from '../../domain/directory/select-people';
import { buildChart, type Chart } from '../../domain/org/chart';
import { normaliseTitle, type Placement, type SeniorityOverrides } from '../../domain/org/overrides';
import type { Band, Person } from '../../domain/org/person';
import { assessSeniority } from '../../domain/org/seniority';
import type { OrgView } from '../ports/directory';
import type { DirectoryStore } from '../ports/directory-sync';
import { readRecords } from './read-records';
import { createTextSharing } from './share-texts';

/** The people of a snapshot and their chart: all that does not depend on the lead's corrections. */
export interface OrgBase {
  readonly selection: Selection;
  readonly chart: Chart;
}

/**
 * Reads people and chart from a snapshot; null where it is gone, because a newer one counts by now.
 *
 * @param before what was read of an earlier snapshot: people who are the same since are not kept twice.
 */
export async function readOrgBase(
  store: Pick<DirectoryStore, 'readChunk'>,
  snapshot: Snapshot,
  before: OrgBase | null,
): Promise<OrgBase | null> {
  const known = (id: string) => before?.selection.people[before.chart.indexOf(id)] ?? null;
  const selecting = startSelecting(known, createTextSharing());
  if (!(await readRecords(store, snapshot, (record) => selecting.add(record)))) return null;
  const selection = selecting.finish();
  return { selection, chart: buildChart(selection.people) };
}

/** Adds seniority, as corrected by the lead. */
export function buildOrgView(version: string, base: OrgBase, overrides: StoredOverrides | null): OrgView {
  const { people, exclusions } = base.selection;
  const seniority = assessSeniority(people, base.chart, {
    exclusions,
    ...(overrides !== null && { overrides: placements(overrides) }),
    ...(overrides?.gradeOrder !== undefined && { gradeOrder: overrides.gradeOrder }),
  });
  const indexOf = (personId: string): number => base.chart.indexOf(personId);
  const person = (personId: string): Person | null => people[indexOf(personId)] ?? null;
  return { version, people, chart: base.chart, seniority, indexOf, person };
}

function placements({ people, titles, words }: StoredOverrides): SeniorityOverrides {
  return {
    people: record(people.map(({ personId, band }) => [personId, { band }])),
    titles: record(titles.map(({ title, band }) => [normaliseTitle(title), { band }])),
    words: record(words.map(({ word, band }) => [normaliseTitle(word), { band }])),
  };
}

const bands: readonly Band[] = [1, 2, 3, 4, 5, 6, 7];

function record(entries: readonly (readonly [string, { readonly band: number }])[]): Record<string, Placement> {
  const placed: Record<string, Placement> = Object.fromEntries(
    entries.map(([name, { band }]) => [name, { band: bands[band - 1] ?? 1 }]),
  );
  // A title such as "constructor" is a title like any other.
  Object.setPrototypeOf(placed, null);
  return placed;
}
