/**
 * The inner loop of a round, in AssemblyScript: finds for one row the columns that are worth more than their price. 128 of them
 * at a time, in the vector registers of the processor, it tells which may be; those it scores. `ColumnScan` lays out the memory
 * and says what a row asks for.
 *
 * A count of topics is held as the sets of columns with at least one, two and three: one more topic's set is added in five
 * operations for 128 columns (bit-sliced counting: O'Neil & Quass, "Improved query performance with variant indexes",
 * SIGMOD 1997). More than three count as three, as in the score.
 */

/** Bytes of a set of a block's 128 columns, as a power of two. */
const SET: usize = 4;

/** Where tables begin. Sets of columns stand one after the other, each as long as there are blocks. */
export let blocks: i32 = 0;
/** By topic, the columns that want it, and those that have it among their others. */
export let wanting: usize = 0;
export let others: usize = 0;
/** By reach, the columns that have it at least; and the columns that can meet the row's class. */
export let reaching: usize = 0;
export let meeting: usize = 0;
/** For each column: its need beyond the least of its block, in fourths of a point rounded down, as far as a byte goes. */
export let beyond: usize = 0;
/**
 * For each block: the least need of a column that can meet the row's class, which is its price beyond the points of its class;
 * and the least rise of one.
 */
export let least: usize = 0;
export let leastRise: usize = 0;
/** For each column: its price and its class. Both are in its record too. */
export let price: usize = 0;
export let classOf: usize = 0;
/** For each column of one block: its need. */
export let needs: usize = 0;
/** For each class, its points beside the row's. */
export let pointsOf: usize = 0;
/** Points by number of topics, 0–3 each: of the reverse exchange, then of the return, then in common. */
export let topicPoints: usize = 0;
/** For each number of points, the sets that earn as many: see `barsFor` in `topic-bars.ts`. */
export let bars: usize = 0;
/** The sets of the topics that the row wants to flow and of its others, each by how far it begins behind the first. */
export let rowWanted: usize = 0;
export let rowOthers: usize = 0;
/**
 * What changes from row to row: the block to go on with, how far the set of its reach begins behind the first, and how many of
 * its topics there are in either list.
 */
export let row: usize = 0;
const NEXT: usize = 0;
const REACH: usize = 4;
const WANTED_SIZE: usize = 8;
const OTHERS_SIZE: usize = 12;
/** The records of the columns and of the row: see `pair-record.ts`. */
export let records: usize = 0;
export let rowRecord: usize = 0;
/** Points by starts, by rounds waited, and by steps: those of one department after the others. */
export let ease: usize = 0;
export let waiting: usize = 0;
export let distance: usize = 0;
/** Whether the row is the junior, and whether rules ask for sure levels and for different managers. */
export let rowIsJunior: i32 = 0;
export let askSureLevels: i32 = 0;
export let askOtherManager: i32 = 0;
/** The most points for topics, for meeting the row's class, and for distance. */
export let mostForTopics: f64 = 0;
export let mostBeside: f64 = 0;
export let farthest: i32 = 0;
/** Columns that may be found, and their points for topics. */
export let likelyColumn: usize = 0;
export let likelyTopics: usize = 0;
/** Anything, so that what is only read to have it at hand is read. */
export let touched: i32 = 0;
/** What was found: columns, and their scores. */
export let foundColumn: usize = 0;
export let foundScore: usize = 0;

/** Counts of a block: all columns, those with at least one, two and three topics, and none. */
const COUNTS: usize = 5 << SET;
const NONE: usize = 4 << SET;
export let counts: usize = 0;

/**
 * Looks through the row's blocks from where it is, every `step`-th of them, until `enough` columns are found or none is left; answers how
 * many were found.
 *
 * @param own what the row must gain beside a column's price.
 * @param above what a column must score beside.
 * @param bound what every pair of the row scores at most beyond its column's base; a column's rise is its price above that.
 */
export function scan(own: f64, above: f64, bound: f64, step: i32, enough: i32): i32 {
  const flowing = counts;
  const returning = flowing + COUNTS;
  const shared = returning + COUNTS;
  const reached = reaching + load<u32>(row, REACH);
  const wantedSize = load<u32>(row, WANTED_SIZE);
  const othersSize = load<u32>(row, OTHERS_SIZE);
  let found = 0;
  let likely = 0;
  let next = load<i32>(row, NEXT);
  for (; next < blocks && found < enough; next += step) {
    const block = <usize>next;
    const needed = max(own + load<f64>(least + (block << 3)), above - mostBeside) - <f64>farthest;
    if (needed >= mostForTopics) continue;
    if (bound - load<f64>(leastRise + (block << 3)) <= own) continue;
    const at = block << SET;
    const columns = v128.and(v128.load(reached + at), v128.load(meeting + at));
    if (!v128.any_true(columns)) continue;
    const bar = bars + ((<usize>max(0, floor(needed) + 1)) << SET);
    clear(flowing);
    add(flowing, wanting + at, rowWanted, wantedSize);
    clear(returning);
    add(returning, others + at, rowOthers, othersSize);
    const exchanging = v128.and(columns, reachingExchange(flowing, returning, bar));
    if (!v128.any_true(exchanging)) continue;
    clear(shared);
    add(shared, others + at, rowWanted, wantedSize);
    add(shared, wanting + at, rowOthers, othersSize);
    const candidates = v128.and(exchanging, reachingAll(flowing, returning, shared, bar));
    if (!v128.any_true(candidates)) continue;
    const mustEarn = own + load<f64>(least + (block << 3)) - <f64>farthest;
    for (let half: usize = 0; half < 2; half++) {
      let rest = <u64>(half === 0 ? i64x2.extract_lane(candidates, 0) : i64x2.extract_lane(candidates, 1));
      const flows = flowing + (half << 3);
      const returns = returning + (half << 3);
      const common = shared + (half << 3);
      for (; rest !== 0; rest &= rest - 1) {
        const place = ctz(rest);
        const topics = pointsFor(topicsAt(flows, place), topicsAt(returns, place), topicsAt(common, place));
        const column = (block << 7) + (half << 6) + <usize>place;
        if (<f64>(topics - ((<i32>load<u8>(beyond + column)) << 2)) <= mustEarn) continue;
        store<i32>(likelyColumn + (likely << 2), <i32>column);
        store<i32>(likelyTopics + (likely << 2), topics);
        likely++;
      }
    }
    if (likely < together) continue;
    found = enterAll(likely, found, own, above, bound);
    likely = 0;
  }
  store<i32>(row, next, NEXT);
  return enterAll(likely, found, own, above, bound);
}

/** Columns that are entered together, so that their records are on their way from memory at the same time. */
export let together: i32 = 0;

/** Reads a little of each record: so close together, they are fetched from memory at the same time. */
function touchAll(likely: i32): void {
  let any = 0;
  for (let at = 0; at < likely; at++) {
    const record = records + ((<usize>load<i32>(likelyColumn + (at << 2))) << RECORD);
    any += load<i32>(record) + load<i32>(record, SECOND_HALF);
  }
  touched = any;
}

/** Enters the columns that may be found; answers how many are found then. */
function enterAll(likely: i32, found: i32, own: f64, above: f64, bound: f64): i32 {
  touchAll(likely);
  for (let at = 0; at < likely; at++) {
    const column = <usize>load<i32>(likelyColumn + (at << 2));
    found += enter(found, column, load<i32>(likelyTopics + (at << 2)), own, above, bound);
  }
  return found;
}

/** Begins to count. */
function clear(count: usize): void {
  const none = i32x4.splat(0);
  v128.store(count, none, 1 << SET);
  v128.store(count, none, 2 << SET);
  v128.store(count, none, 3 << SET);
}

/** Counts for each column of a block how many of a row's topics it has. */
function add(count: usize, sets: usize, topics: usize, size: usize): void {
  let one = v128.load(count, 1 << SET);
  let two = v128.load(count, 2 << SET);
  let three = v128.load(count, 3 << SET);
  for (let topic: usize = 0; topic < size; topic++) {
    const more = v128.load(sets + load<u32>(topics + (topic << 2)));
    three = v128.or(three, v128.and(two, more));
    two = v128.or(two, v128.and(one, more));
    one = v128.or(one, more);
  }
  v128.store(count, one, 1 << SET);
  v128.store(count, two, 2 << SET);
  v128.store(count, three, 3 << SET);
}

/** The columns that reach a bar if they have all in common that counts. */
function reachingExchange(flowing: usize, returning: usize, bar: usize): v128 {
  let reaching = i32x4.splat(0);
  for (let flows: usize = 1; flows <= 3; flows++) {
    const returns = returning + load<u8>(bar + flows, 11);
    reaching = v128.or(reaching, v128.and(v128.load(flowing + (flows << SET)), v128.load(returns)));
  }
  return reaching;
}

/** The columns that reach a bar. */
function reachingAll(flowing: usize, returning: usize, shared: usize, bar: usize): v128 {
  let reaching = i32x4.splat(0);
  for (let flows: usize = 1; flows <= 3; flows++, bar += 4) {
    let earning = v128.load(shared + load<u8>(bar));
    for (let returns: usize = 1; returns <= 3; returns++) {
      const common = v128.load(shared + load<u8>(bar + returns));
      earning = v128.or(earning, v128.and(v128.load(returning + (returns << SET)), common));
    }
    reaching = v128.or(reaching, v128.and(v128.load(flowing + (flows << SET)), earning));
  }
  return reaching;
}

/** How many topics of a kind the column at a place in half a block has. */
function topicsAt(count: usize, place: u64): u64 {
  const one = load<u64>(count, 1 << SET) >> place;
  const two = load<u64>(count, 2 << SET) >> place;
  const three = load<u64>(count, 3 << SET) >> place;
  return (one & 1) + (two & 1) + (three & 1);
}

function pointsFor(flows: u64, returns: u64, common: u64): i32 {
  return load<i32>(topicPoints + ((<usize>((flows << 4) | (returns << 2) | common)) << 2));
}

/** Enters a column among those found if the pair is legal and worth its price; answers how many were entered. */
function enter(place: usize, column: usize, topics: i32, own: f64, above: f64, bound: f64): i32 {
  const record = records + (column << RECORD);
  const floor = max(above, own + load<f64>(record, PRICE));
  const most = topics + farthest + pointsOfClass(load<u16>(record, CLASS));
  if (<f64>min(most, <i32>load<u16>(record, CEILING)) <= floor) return 0;
  if (bound - load<f64>(record, RISE) <= own) return 0;
  const score = scoreAbove(record, topics, floor);
  if (score === 0) return 0;
  store<i32>(foundColumn + (place << 2), <i32>column);
  store<i32>(foundScore + (place << 2), score);
  return 1;
}

/** Bytes of a record, as a power of two, and where its parts begin. */
const RECORD: usize = 7;
const SECOND_HALF: usize = 64;
const DEPARTMENT: usize = 44;
const FLAGS: usize = 48;
const ENTER: usize = 52;
const EXIT: usize = 56;
const LINE: usize = 60;
/** Of a column: its price, its rise, the most that it can score with a row outside of the problem, and its class. */
const PRICE: usize = 88;
const RISE: usize = 96;
const CEILING: usize = 104;
const CLASS: usize = 106;
const SURELY_AT_LEAST: usize = 112;
const SURELY_AT_MOST: usize = 120;
const STARTS_KNOWN: i32 = 1;
const WAITED: i32 = 2;
/** As in `score.ts` and `scoring-table.ts`: from where points no longer grow, and what stands for what is not known. */
const EASY_STARTS: i32 = 20;
const UNKNOWN_STARTS: i32 = 21;
const FAR_STEPS: i32 = 6;
const UNKNOWN_STEPS: i32 = 7;
const DISTANCE_ROW: i32 = 8;

/**
 * The score of the row with a column, if it is above `floor` and none of the rules on calendars, levels and the chart is broken;
 * else 0.
 */
function scoreAbove(record: usize, topics: i32, floor: f64): i32 {
  const known = load<i32>(rowRecord, FLAGS) | load<i32>(record, FLAGS);
  const starts = (known & STARTS_KNOWN) === 0 ? UNKNOWN_STARTS : startsTogether(record);
  if (starts === 0) return 0;
  const waited = (load<i32>(rowRecord, FLAGS) >> WAITED) + (load<i32>(record, FLAGS) >> WAITED);
  const near = topics + load<i32>(ease + ((<usize>starts) << 2)) + load<i32>(waiting + ((<usize>waited) << 2));
  const isSameDepartment = load<i32>(rowRecord, DEPARTMENT) === load<i32>(record, DEPARTMENT);
  const byDistance = distance + (isSameDepartment ? (<usize>DISTANCE_ROW) << 2 : 0);
  if (<f64>(near + load<i32>(byDistance, (<usize>FAR_STEPS) << 2)) <= floor) return 0;
  if (isUnsure(record) || isInLine(record) || isUnderSameManager(record)) return 0;
  const score = near + load<i32>(byDistance + ((<usize>stepsTo(record)) << 2));
  return <f64>score <= floor ? 0 : score;
}

/** Starts of a session that both have in a week, up to where it is easy. */
function startsTogether(record: usize): i32 {
  let count: i64 = popcnt(<i64>(load<u32>(rowRecord, 40) & load<u32>(record, 40)));
  for (let at: usize = 0; at < 40; at += 8) count += popcnt(load<i64>(rowRecord + at) & load<i64>(record + at));
  return min(<i32>count, EASY_STARTS);
}

function isUnsure(record: usize): bool {
  if (askSureLevels === 0) return false;
  const junior = rowIsJunior !== 0 ? rowRecord : record;
  const senior = rowIsJunior !== 0 ? record : rowRecord;
  return load<f64>(senior, SURELY_AT_LEAST) < load<f64>(junior, SURELY_AT_MOST);
}

/** Whether one of the two is above the other in the chart. */
function isInLine(record: usize): bool {
  const own = load<i32>(rowRecord, ENTER);
  const other = load<i32>(record, ENTER);
  return own <= other ? other < load<i32>(rowRecord, EXIT) : own < load<i32>(record, EXIT);
}

function isUnderSameManager(record: usize): bool {
  if (askOtherManager === 0) return false;
  const manager = load<i32>(rowRecord, LINE + 4);
  return manager >= 0 && manager === load<i32>(record, LINE + 4);
}

/** Steps along management lines. */
function stepsTo(record: usize): i32 {
  if (load<i32>(rowRecord, LINE) < 0 || load<i32>(record, LINE) < 0) return UNKNOWN_STEPS;
  for (let up: i32 = 0; up < FAR_STEPS; up++) {
    const above = load<i32>(rowRecord + ((<usize>up) << 2), LINE);
    if (above < 0) break;
    for (let down: i32 = 0; up + down < FAR_STEPS; down++) {
      if (load<i32>(record + ((<usize>down) << 2), LINE) === above) return up + down;
    }
  }
  return FAR_STEPS;
}

const CANNOT_MEET: i32 = -1;

/** Turns to the class whose points beside the others are in `pointsOf`. */
export function turnToClass(): void {
  for (let block: usize = 0; block < <usize>blocks; block++) {
    let leastOfBlock = f64.MAX_VALUE;
    for (let word = block << 2; word < (block + 1) << 2; word++) {
      let meets: u32 = 0;
      for (let column = word << 5; column < (word + 1) << 5; column++) {
        const points = pointsBeside(column);
        const need = load<f64>(price + (column << 3)) - <f64>points;
        store<f64>(needs + ((column & 127) << 3), need);
        if (points === CANNOT_MEET) continue;
        meets |= 1 << ((<u32>column) & 31);
        leastOfBlock = min(leastOfBlock, need);
      }
      store<u32>(meeting + (word << 2), meets);
    }
    store<f64>(least + (block << 3), leastOfBlock);
    const base = f64x2.splat(leastOfBlock);
    for (let column: usize = 0; column < 128; column += 16) {
      const from = needs + (column << 3);
      const low = i16x8.narrow_i32x4_s(fourBeyond(from, base), fourBeyond(from + 32, base));
      const high = i16x8.narrow_i32x4_s(fourBeyond(from + 64, base), fourBeyond(from + 96, base));
      v128.store(beyond + (block << 7) + column, i8x16.narrow_i16x8_u(low, high));
    }
  }
}

/** For four needs, how many fourths they are beyond a base, rounded down to a byte. */
function fourBeyond(from: usize, base: v128): v128 {
  return v128.shuffle<i32>(twoBeyond(v128.load(from), base), twoBeyond(v128.load(from + 16), base), 0, 1, 4, 5);
}

function twoBeyond(need: v128, base: v128): v128 {
  const fourths = f64x2.mul(f64x2.sub(need, base), f64x2.splat(0.25));
  return i32x4.trunc_sat_f64x2_u_zero(f64x2.min(fourths, f64x2.splat(255)));
}

function pointsBeside(column: usize): i32 {
  return pointsOfClass(load<u16>(classOf + (column << 1)));
}

function pointsOfClass(other: usize): i32 {
  return load<i16>(pointsOf + (other << 1));
}

/** Makes the sets that every count begins and ends with. */
export function prepare(): void {
  for (let count = counts; count < counts + 3 * COUNTS; count += COUNTS) {
    v128.store(count, i32x4.splat(-1));
    v128.store(count + NONE, i32x4.splat(0));
  }
}
