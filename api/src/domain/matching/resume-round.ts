import { reassignFullGraph } from './full-graph';
import { meetingClasses } from './meeting-classes';
import { pairContext } from './pair-context';
import { PairScorer } from './pair-scorer';
import { settlePins } from './pins';
import type { AssignmentProblem } from './problem';
import type { RoundInput } from './round-input';
import { roundTable, withPins } from './round-table';
import { type RunRows, runHere } from './row-passes';
import type { RowWork } from './row-work';
import { scarcerSeat, sidesOf } from './sides';
import type { SolvedRound } from './solve-round';
import { usualEffort } from './starting-lists';

/** Prices of the seats of a solved round, by participant in the order of the input; 0 for who offers no such seat. */
export interface SeatPrices {
  readonly junior: readonly number[];
  readonly senior: readonly number[];
}

/** What is kept of a solved round beside its input, to go on from it. */
export interface SolvedBefore {
  /** Its pairs without the pins, junior first. */
  readonly pairs: ReadonlyArray<readonly [juniorId: string, seniorId: string]>;
  readonly prices: SeatPrices;
}

/** The prices that prove a solved round. */
export function seatPrices({ input, work: { sides }, full }: Pick<SolvedRound, 'input' | 'work' | 'full'>): SeatPrices {
  const { left, right } = full.result.prices;
  const rows = new Array<number>(input.participants.length).fill(0);
  const columns = rows.slice();
  sides.rowPerson.forEach((person, row) => (rows[person] = left[row]!));
  sides.columnPerson.forEach((person, column) => (columns[person] = right[column]!));
  return sides.rows === 'junior' ? { junior: rows, senior: columns } : { junior: columns, senior: rows };
}

/**
 * The round that was solved before, from the same input: its pairs and prices are taken as a start, so that finding them
 * again costs a look at what else is legal. Exact from any start.
 */
export function resumeRound(
  input: RoundInput,
  before: SolvedBefore,
  run: RunRows = runHere,
): Pick<SolvedRound, 'work' | 'full' | 'pins'> {
  const pins = settlePins(pairContext(input), input);
  const table = withPins(roundTable(input), pins.pairs);
  const classes = meetingClasses(table);
  const work = { table, sides: sidesOf(table, classes, scarcerSeat(table)), classes };
  const problem = problemOf(input, work, before.pairs);
  const edges = Int32Array.from(problem.column, (_, edge) => edge);
  const weight = 0; // Weighed anew, as the pairs are.
  const result = { edges, pairs: edges.length, weight, prices: pricesOf(work, before.prices) };
  return { pins, work, full: reassignFullGraph(work, { problem, result }, usualEffort, run) };
}

/** The pairs of a round, as far as they are legal, as the only edges of its problem. */
function problemOf(input: RoundInput, { table, sides }: RowWork, pairs: SolvedBefore['pairs']): AssignmentProblem {
  const scorer = new PairScorer(table);
  const place = new Map(input.participants.map(({ personId }, person) => [personId, person]));
  const rowOf = new Map(Array.from(sides.rowPerson, (person, row) => [person, row]));
  const columnOf = new Map(Array.from(sides.columnPerson, (person, column) => [person, column]));
  const columns = Array.from(sides.rowPerson, (): number[] => []);
  for (const [juniorId, seniorId] of pairs) {
    const [junior, senior] = [place.get(juniorId) ?? -1, place.get(seniorId) ?? -1];
    const [row, column] =
      sides.rows === 'junior' ? [rowOf.get(junior), columnOf.get(senior)] : [rowOf.get(senior), columnOf.get(junior)];
    if (row === undefined || column === undefined || scorer.score(junior, senior) === 0) continue;
    columns[row]!.push(column);
  }
  const rowStart = new Int32Array(columns.length + 1);
  columns.forEach((own, row) => (rowStart[row + 1] = rowStart[row]! + own.length));
  const column = Int32Array.from(columns.flat());
  return {
    leftCapacity: sides.rowSeats,
    rightCapacity: sides.columnSeats,
    rowStart,
    column,
    weight: new Int32Array(column.length),
  };
}

function pricesOf({ sides }: RowWork, { junior, senior }: SeatPrices) {
  const [rows, columns] = sides.rows === 'junior' ? [junior, senior] : [senior, junior];
  return {
    left: Float64Array.from(sides.rowPerson, (person) => rows[person] ?? 0),
    right: Float64Array.from(sides.columnPerson, (person) => columns[person] ?? 0),
  };
}
