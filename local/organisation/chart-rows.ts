import type { OrgRow } from './csv-table';
import { fatal, repaired, type OrgProblem } from './org-problem';

/** A row whose id is its own and whose manager is another row, or nobody. */
export interface ChartRow {
  readonly id: string;
  readonly managerId: string | null;
  readonly row: OrgRow;
}

/** From so many people on, a file in which most managers are unknown is refused: the column holds something else. */
const enoughToTell = 20;

/** Rows with an id of their own: a repeated one is left out, an empty one is made up. */
function withOwnIds(rows: readonly OrgRow[], problems: OrgProblem[]): { id: string; row: OrgRow }[] {
  const lineById = new Map<string, number>();
  return rows.flatMap((row) => {
    const { line, cells } = row;
    const id = cells.id ?? '';
    if (id === '') {
      const made = `line-${line}`;
      problems.push(repaired(line, 'id', 'emptyId', 'The id is empty.', `The person was loaded as ${made}.`));
      return [{ id: made, row }];
    }
    const earlier = lineById.get(id);
    if (earlier !== undefined) {
      const message = `The id ${id} is on line ${earlier} already.`;
      problems.push(repaired(line, 'id', 'duplicateId', message, `Line ${earlier} was kept and this line left out.`));
      return [];
    }
    lineById.set(id, line);
    return [{ id, row }];
  });
}

/** Finds each circle of managers once. Every person is walked over once: linear in the size of the chart. */
function circlesOf(rows: readonly ChartRow[]): ChartRow[][] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const walkOf = new Map<string, number>();
  return rows.flatMap((start, walk) => {
    const trail: ChartRow[] = [];
    let at: ChartRow | undefined = start;
    while (at !== undefined && !walkOf.has(at.id)) {
      walkOf.set(at.id, walk);
      trail.push(at);
      at = at.managerId === null ? undefined : byId.get(at.managerId);
    }
    if (at === undefined || walkOf.get(at.id) !== walk) return [];
    return [trail.slice(trail.indexOf(at))];
  });
}

/** Cuts each circle above the one of it to whom most people report, the first of them in the file. */
function withoutCircles(rows: readonly ChartRow[], problems: OrgProblem[]): ChartRow[] {
  const reports = new Map<string, number>();
  for (const { managerId } of rows) if (managerId !== null) reports.set(managerId, (reports.get(managerId) ?? 0) + 1);
  const cut = new Set<string>();
  for (const circle of circlesOf(rows)) {
    const inFile = [...circle].sort((a, b) => a.row.line - b.row.line);
    const top = inFile.reduce((best, next) =>
      (reports.get(next.id) ?? 0) > (reports.get(best.id) ?? 0) ? next : best,
    );
    cut.add(top.id);
    const [first] = circle;
    const names = [...circle, ...(first === undefined ? [] : [first])].map(({ id }) => id).join(' → ');
    for (const { id, row } of inFile) {
      const message =
        circle.length === 1 ? `${id} is their own manager.` : `The managers go round in a circle: ${names}.`;
      const done = `${top.id} (line ${top.row.line}) was loaded without a manager, which opens the circle.`;
      problems.push(repaired(row.line, 'managerId', 'cycle', message, done));
    }
  }
  return rows.map((row) => (cut.has(row.id) ? { ...row, managerId: null } : row));
}

/** Makes a chart of the rows in which every manager is there and nobody stands above themselves. */
export function chartRows(rows: readonly OrgRow[]): { chart: ChartRow[]; problems: OrgProblem[] } {
  const problems: OrgProblem[] = [];
  const own = withOwnIds(rows, problems);
  const ids = new Set(own.map(({ id }) => id));
  let [named, unknown] = [0, 0];
  const linked = own.map(({ id, row }): ChartRow => {
    const managerId = row.cells.managerId ?? '';
    if (managerId === '') return { id, row, managerId: null };
    named += 1;
    if (ids.has(managerId)) return { id, row, managerId };
    unknown += 1;
    const message = `The manager ${managerId} is not in the file.`;
    problems.push(repaired(row.line, 'managerId', 'unknownManager', message, `${id} was loaded without a manager.`));
    return { id, row, managerId: null };
  });
  if (named >= enoughToTell && unknown > named / 2) {
    const message = `${unknown} of ${named} managers are not in the file.`;
    const remedy = 'managerId must hold the id of another line, not a name or a mail address.';
    return { chart: [], problems: [...problems, fatal(1, 'managerId', 'unknownManager', message, remedy)] };
  }
  return { chart: withoutCircles(linked, problems), problems };
}
