import type { Shortlists } from './shortlist';
import type { Sides } from './sides';

/** Listed pairs in rows, from the lists of both sides. */
export interface TwoSidedLists {
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
  /** A legal pair outside of the lists scores at most the bound of its row, and at most that of its column. */
  readonly rowBound: Int32Array;
  readonly columnBound: Int32Array;
}

/**
 * Joins the rows' shortlists with those of the columns, made with the sides turned round. What one side's lists
 * lack, everybody's second choice and the partners of those whom nobody ranks high, the other side's have.
 */
export function joinSides(sides: Sides, byRow: Shortlists, turned: Sides, byColumn: Shortlists): TwoSidedLists {
  const columnOf = numbering(sides.columnPerson);
  const rowOf = numbering(sides.rowPerson);
  const rows = sides.rowPerson.length;
  const columnBound = new Int32Array(sides.columnPerson.length);
  const extraStart = new Int32Array(rows + 1);
  for (const at of byColumn.column) extraStart[rowOf[turned.columnPerson[at]!]! + 1]!++;
  for (let row = 0; row < rows; row++) extraStart[row + 1]! += extraStart[row]!;
  const next = extraStart.slice();
  const extraColumn = new Int32Array(byColumn.column.length);
  const extraScore = new Int32Array(byColumn.column.length);
  turned.rowPerson.forEach((person, turnedRow) => {
    const column = columnOf[person]!;
    columnBound[column] = byColumn.bound[turnedRow]!;
    for (let at = byColumn.start[turnedRow]!; at < byColumn.start[turnedRow + 1]!; at++) {
      const place = next[rowOf[turned.columnPerson[byColumn.column[at]!]!]!]!++;
      extraColumn[place] = column;
      extraScore[place] = byColumn.score[at]!;
    }
  });

  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(byRow.column.length + extraColumn.length);
  const score = new Int32Array(column.length);
  const lastRow = new Int32Array(sides.columnPerson.length).fill(-1);
  let filled = 0;
  const add = (row: number, columns: Int32Array, scores: Int32Array, from: number, to: number) => {
    for (let at = from; at < to; at++) {
      if (lastRow[columns[at]!] === row) continue;
      lastRow[columns[at]!] = row;
      column[filled] = columns[at]!;
      score[filled++] = scores[at]!;
    }
  };
  for (let row = 0; row < rows; row++) {
    add(row, byRow.column, byRow.score, byRow.start[row]!, byRow.start[row + 1]!);
    add(row, extraColumn, extraScore, extraStart[row]!, extraStart[row + 1]!);
    rowStart[row + 1] = filled;
  }
  return {
    rowStart,
    column: column.slice(0, filled),
    score: score.slice(0, filled),
    rowBound: byRow.bound,
    columnBound,
  };
}

/** For each person their place in the list. */
function numbering(people: Int32Array): Int32Array {
  const placeOf = new Int32Array(1 + people.reduce((most, person) => Math.max(most, person), 0));
  people.forEach((person, place) => (placeOf[person] = place));
  return placeOf;
}
