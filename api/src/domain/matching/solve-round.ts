import { assignFullGraph, type FullGraphResult } from './full-graph';
import { meetingClasses } from './meeting-classes';
import { type PairContext, pairContext } from './pair-context';
import { settlePins, type SettledPins } from './pins';
import type { RoundInput } from './round-input';
import { type RoundTable, roundTable, withPins } from './round-table';
import { type RunRows, runHere } from './row-passes';
import type { RowWork } from './row-work';
import { scarcerSeat, sidesOf } from './sides';
import { usualEffort } from './starting-lists';

/** A round whose pins are fixed. */
export interface PreparedRound {
  readonly input: RoundInput;
  readonly context: PairContext;
  readonly pins: SettledPins;
  /** The round with all the seats that people offer. */
  readonly offered: RoundTable;
  /** The round that is left. */
  readonly work: RowWork;
}

/** A round that is solved but not yet explained. */
export interface SolvedRound extends PreparedRound {
  /** The best assignment of what the pins leave. */
  readonly full: FullGraphResult;
}

/** Fixes the pins, and makes the tables that all else is done with. */
export function prepareRound(input: RoundInput): PreparedRound {
  const context = pairContext(input);
  const pins = settlePins(context, input);
  const offered = roundTable(input);
  const table = withPins(offered, pins.pairs);
  const classes = meetingClasses(table);
  const work = { table, sides: sidesOf(table, classes, scarcerSeat(table)), classes };
  return { input, context, pins, offered, work };
}

/** Fixes the pins, then assigns the seats that are left. */
export function solveRound(input: RoundInput, run: RunRows = runHere): SolvedRound {
  const prepared = prepareRound(input);
  return { ...prepared, full: assignFullGraph(prepared.work, {}, usualEffort, run) };
}
