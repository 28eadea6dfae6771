import type { SeatName } from '../pairing/pairing';
import type { MeetingClasses } from './meeting-classes';
import type { RoundTable } from './round-table';
import type { TopicLists } from './topic-lists';

/** Steps of seniority that rows and columns are told apart by: bands 0–7, and out of reach. */
export const REACHES = 9;

/**
 * The two sides of a round, as rows and columns: either side can be the rows. Junior and senior are mirror images:
 * what a row and a column both *want to flow* are the topics of the reverse exchange (the junior shares, the senior
 * seeks); their *other* topics are those of the return (the junior seeks, the senior shares).
 *
 * Rows stand in the order of their meeting classes, so that neighbours share what depends on the class. Columns stand in the
 * order of their reach and of whom they can meet, so that a row can leave out whole stretches of them.
 */
export interface Sides {
  /** The seat of the rows. */
  readonly rows: SeatName;
  /** Participant and free seats of each row and column. */
  readonly rowPerson: Int32Array;
  readonly rowSeats: Int32Array;
  readonly columnPerson: Int32Array;
  readonly columnSeats: Int32Array;
  /** A row keeps the band gap with the columns whose reach is at least its own; 0 to `REACHES - 1`. */
  readonly rowReach: Uint8Array;
  readonly columnReach: Uint8Array;
  /** How many different topics there are. */
  readonly topics: number;
  /** The topics of each person in the role of a row. */
  readonly rowWanted: TopicLists;
  readonly rowOther: TopicLists;
  /** Sets of columns by the reach that they have at least. */
  readonly columnsReaching: ColumnSets;
  /** Inverted indices: sets of columns by topic, those that want it and those that have it among their others. */
  readonly columnsWanting: ColumnSets;
  readonly columnsOther: ColumnSets;
}

/** Sets of columns: set `s` is `bits[s * words] … bits[(s + 1) * words - 1]`, column `c` its bit `c & 31` of word `c >>> 5`. */
export interface ColumnSets {
  readonly words: number;
  readonly bits: Int32Array;
}

/** The seat with fewer free places: with it as the rows, nearly every row ends up with a pair. */
export function scarcerSeat({ juniorSeats, seniorSeats }: RoundTable): SeatName {
  return total(juniorSeats) <= total(seniorSeats) ? 'junior' : 'senior';
}

/** Turns a round's people with free seats into rows and columns. */
export function sidesOf(table: RoundTable, classes: MeetingClasses, rows: SeatName): Sides {
  const { people, juniorSeats, seniorSeats, bandGap } = table;
  const { band } = people;
  const juniors = rows === 'junior';
  const [rowSeats, columnSeats] = juniors ? [juniorSeats, seniorSeats] : [seniorSeats, juniorSeats];
  const reachOf = (person: number) => clamp(juniors ? band[person]! : 7 - band[person]!);
  const neededReach = (person: number) => clamp(juniors ? band[person]! + bandGap : 7 - (band[person]! - bandGap));
  const rank = (person: number) => classes.rank[classes.of[person]!]!;
  const rowPerson = holders(rowSeats).sort((a, b) => rank(a) - rank(b) || a - b);
  const columnPerson = holders(columnSeats).sort((a, b) => reachOf(b) - reachOf(a) || rank(a) - rank(b) || a - b);
  const columnReach = Uint8Array.from(columnPerson, reachOf);
  const [rowWanted, rowOther] = juniors ? [people.shares, people.seeks] : [people.seeks, people.shares];
  const outline = {
    rows,
    rowPerson,
    rowSeats: rowPerson.map((person) => rowSeats[person]!),
    columnPerson,
    columnSeats: columnPerson.map((person) => columnSeats[person]!),
    rowReach: Uint8Array.from(rowPerson, neededReach),
    columnReach,
    topics: topicCount(rowWanted, rowOther),
    rowWanted,
    rowOther,
  };
  return { ...outline, ...indices(outline) };
}

type Indices = Pick<Sides, 'columnsReaching' | 'columnsWanting' | 'columnsOther'>;

function indices(sides: Omit<Sides, keyof Indices>): Indices {
  const { columnPerson, columnReach, topics, rowWanted, rowOther } = sides;
  const words = (columnPerson.length + 31) >>> 5;
  const columnsReaching = { words, bits: new Int32Array(REACHES * words) };
  columnReach.forEach((most, column) => {
    for (let reach = 0; reach <= most; reach++) addColumn(columnsReaching, reach, column);
  });
  return {
    columnsReaching,
    columnsWanting: columnsByTopic(rowOther, columnPerson, topics),
    columnsOther: columnsByTopic(rowWanted, columnPerson, topics),
  };
}

/** For each topic, the columns in whose list it is. */
function columnsByTopic({ start, topic }: TopicLists, columnPerson: Int32Array, topics: number): ColumnSets {
  const words = (columnPerson.length + 31) >>> 5;
  const sets = { words, bits: new Int32Array(topics * words) };
  columnPerson.forEach((person, column) => {
    for (let at = start[person]!; at < start[person + 1]!; at++) addColumn(sets, topic[at]!, column);
  });
  return sets;
}

function addColumn({ words, bits }: ColumnSets, set: number, column: number): void {
  bits[set * words + (column >>> 5)]! |= 1 << (column & 31);
}

function topicCount(...lists: TopicLists[]): number {
  return lists.reduce((most, { topic }) => topic.reduce((a, b) => Math.max(a, b + 1), most), 0);
}

function holders(seats: Int32Array): Int32Array {
  const found: number[] = [];
  seats.forEach((free, person) => {
    if (free > 0) found.push(person);
  });
  return Int32Array.from(found);
}

function clamp(reach: number): number {
  return Math.min(Math.max(reach, 0), REACHES - 1);
}

function total(seats: Int32Array): number {
  return seats.reduce((sum, free) => sum + free, 0);
}
