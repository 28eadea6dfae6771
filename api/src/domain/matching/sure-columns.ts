import type { RoundTable } from './round-table';
import type { Sides } from './sides';

/**
 * Finds the columns whose level, beside that of a row, is not sure enough to tell who is senior. Words of columns that are
 * all sure enough cost one comparison.
 */
export class SureColumns {
  /** The bound of each column's level towards the rows, greater is surer; for each word the least of its columns. */
  private readonly bound: Float64Array;
  private readonly least: Float64Array;
  /** The bound that a column needs beside each person as a row. */
  private readonly needed: Float64Array;

  constructor({ people, rules }: RoundTable, { rows, columnPerson, columnsReaching }: Sides) {
    const { surelyAtLeast, surelyAtMost } = people;
    const [own, other] =
      rows === 'junior' ? [surelyAtMost, surelyAtLeast] : [surelyAtLeast.map(opposite), surelyAtMost.map(opposite)];
    this.needed = rules.requireSureLevels ? own : own.map(() => -Infinity);
    this.bound = Float64Array.from(columnPerson, (person) => other[person]!);
    this.least = new Float64Array(columnsReaching.words).fill(Infinity);
    this.bound.forEach((bound, column) => {
      if (bound < this.least[column >>> 5]!) this.least[column >>> 5] = bound;
    });
  }

  /** The columns of a word, of those given, that are not sure enough beside a person as a row. */
  unsure(word: number, columns: number, person: number): number {
    const needed = this.needed[person]!;
    if (this.least[word]! >= needed) return 0;
    let unsure = 0;
    for (let rest = columns; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      if (this.bound[(word << 5) + bit]! < needed) unsure |= 1 << bit;
    }
    return unsure;
  }
}

function opposite(value: number): number {
  return -value;
}
