import type { RoundTable } from './round-table';
import type { Sides } from './sides';

/** Finds the columns that stand near a person in the chart, without looking at the others. */
export class ChartColumns {
  /** Columns in the order of a depth-first walk, and where each stands in it. */
  private readonly walk: Int32Array;
  private readonly walkEnter: Int32Array;
  /** Columns in the order of their managers. */
  private readonly byManager: Int32Array;
  private readonly manager: Int32Array;
  private readonly columnAt = new Map<number, number>();

  constructor(
    private readonly table: RoundTable,
    sides: Sides,
  ) {
    const { enter, index, managerOf } = table.people.chart;
    const { columnPerson } = sides;
    const placed = Int32Array.from(columnPerson, (_, column) => column).filter(
      (column) => index[columnPerson[column]!]! >= 0,
    );
    const enterOf = (column: number) => enter[columnPerson[column]!]!;
    const managerOfColumn = (column: number) => managerOf[index[columnPerson[column]!]!]!;
    this.walk = placed.slice().sort((a, b) => enterOf(a) - enterOf(b));
    this.walkEnter = this.walk.map(enterOf);
    this.byManager = placed.slice().sort((a, b) => managerOfColumn(a) - managerOfColumn(b));
    this.manager = this.byManager.map(managerOfColumn);
    for (const column of placed) this.columnAt.set(index[columnPerson[column]!]!, column);
  }

  /** Sets the columns above and below a person, and the person's own. */
  inLineWith(person: number, set: Int32Array): void {
    const { enter, exit, index, managerOf } = this.table.people.chart;
    set.fill(0);
    if (index[person]! < 0) return;
    const first = firstAtLeast(this.walkEnter, enter[person]!);
    for (let at = first; at < this.walk.length && this.walkEnter[at]! < exit[person]!; at++) add(set, this.walk[at]!);
    for (let above = managerOf[index[person]!]!; above >= 0; above = managerOf[above]!) {
      const column = this.columnAt.get(above);
      if (column !== undefined) add(set, column);
    }
  }

  /** Sets the columns that report to the person's manager, where the rules forbid that. */
  underManagerOf(person: number, set: Int32Array): void {
    const { index, managerOf } = this.table.people.chart;
    set.fill(0);
    const manager = index[person]! < 0 ? -1 : managerOf[index[person]!]!;
    if (manager < 0 || this.table.rules.allowSameDirectManager) return;
    const first = firstAtLeast(this.manager, manager);
    for (let at = first; at < this.manager.length && this.manager[at] === manager; at++) add(set, this.byManager[at]!);
  }
}

/** Adds a column to a set. */
export function add(set: Int32Array, column: number): void {
  set[column >>> 5]! |= 1 << (column & 31);
}

function firstAtLeast(rising: Int32Array, limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
