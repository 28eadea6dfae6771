"use strict";
/**
 * The inner loop of a round, in AssemblyScript: finds for one row the columns that may be worth more than their price, 128 of
 * them at a time, in the vector registers of the processor. `ColumnScan` lays out the memory and says what a row asks for.
 *
 * A count of topics is held as the sets of columns with at least one, two and three: one more topic's set is added in five
 * operations for 128 columns (bit-sliced counting: O'Neil & Quass, "Improved query performance with variant indexes",
 * SIGMOD 1997). More than three count as three, as in the score.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.counts = exports.next = exports.foundLimit = exports.foundTopics = exports.foundColumn = exports.farthest = exports.mostBeside = exports.mostForTopics = exports.rowOthersSize = exports.rowOthers = exports.rowWantedSize = exports.rowWanted = exports.bars = exports.topicPoints = exports.pointsOf = exports.classOf = exports.price = exports.leastRise = exports.least = exports.meeting = exports.reaching = exports.others = exports.wanting = exports.blocks = void 0;
exports.scan = scan;
exports.prepare = prepare;
/** Bytes of a set of a block's 128 columns, as a power of two. */
const SET = 4;
/** Where tables begin. Sets of columns stand one after the other, each as long as there are blocks. */
exports.blocks = 0;
/** By topic, the columns that want it, and those that have it among their others. */
exports.wanting = 0;
exports.others = 0;
/** The columns that keep the band gap with the row, and those that can meet its class. */
exports.reaching = 0;
exports.meeting = 0;
/** For each block: the least price of a column beyond the points of its class, and the least rise of one. */
exports.least = 0;
exports.leastRise = 0;
/** For each column: its price and its class; and for each class its points beside the row's. */
exports.price = 0;
exports.classOf = 0;
exports.pointsOf = 0;
/** Points by number of topics, four each: of the reverse exchange, of the return, and in common. */
exports.topicPoints = 0;
/** For each number of points, the sets that earn as many: see `barsFor` in `topic-bars.ts`. */
exports.bars = 0;
/** The sets of the topics that the row wants to flow and of its others, each by how far it begins behind the first. */
exports.rowWanted = 0;
exports.rowWantedSize = 0;
exports.rowOthers = 0;
exports.rowOthersSize = 0;
/** The most points for topics, for meeting the row's class, and for distance. */
exports.mostForTopics = 0;
exports.mostBeside = 0;
exports.farthest = 0;
/** What was found: columns, their points for topics, and the most that each can score. */
exports.foundColumn = 0;
exports.foundTopics = 0;
exports.foundLimit = 0;
/** The block to go on with. */
exports.next = 0;
/** Counts of a block: all columns, those with at least one, two and three topics, and none. */
const COUNTS = 5 << SET;
const NONE = 4 << SET;
exports.counts = 0;
/**
 * Looks through blocks from `next` on, every `step`-th of them, until `enough` columns are found or none is left; answers how
 * many were found.
 *
 * @param own what the row must gain beside a column's price.
 * @param above what a column must score beside.
 * @param bound what every pair of the row scores at most beyond its column's base; a column's rise is its price above that.
 */
function scan(own, above, bound, step, enough) {
    const flowing = exports.counts;
    const returning = flowing + COUNTS;
    const shared = returning + COUNTS;
    let found = 0;
    while (exports.next < exports.blocks && found < enough) {
        const block = exports.next;
        exports.next += step;
        const needed = max(own + load(exports.least + (block << 3)), above - exports.mostBeside) - exports.farthest;
        if (needed >= exports.mostForTopics)
            continue;
        if (bound - load(exports.leastRise + (block << 3)) <= own)
            continue;
        const at = block << SET;
        const columns = v128.and(v128.load(exports.reaching + at), v128.load(exports.meeting + at));
        if (!v128.any_true(columns))
            continue;
        const bar = exports.bars + (max(0, floor(needed) + 1) << SET);
        clear(flowing);
        add(flowing, exports.wanting + at, exports.rowWanted, exports.rowWantedSize);
        clear(returning);
        add(returning, exports.others + at, exports.rowOthers, exports.rowOthersSize);
        const exchanging = v128.and(columns, reachingExchange(flowing, returning, bar));
        if (!v128.any_true(exchanging))
            continue;
        clear(shared);
        add(shared, exports.others + at, exports.rowWanted, exports.rowWantedSize);
        add(shared, exports.wanting + at, exports.rowOthers, exports.rowOthersSize);
        const candidates = v128.and(exchanging, reachingAll(flowing, returning, shared, bar));
        if (!v128.any_true(candidates))
            continue;
        v128.store(shared + COUNTS, candidates);
        for (let word = 0; word < 4; word++) {
            for (let rest = load(shared + COUNTS + (word << 2)); rest !== 0; rest &= rest - 1) {
                const bit = ctz(rest);
                const topics = pointsFor(0, flowing, word, bit) + pointsFor(1, returning, word, bit) + pointsFor(2, shared, word, bit);
                found += enter(found, (block << 7) + (word << 5) + bit, topics, own, above);
            }
        }
    }
    return found;
}
/** Begins to count. */
function clear(count) {
    const none = i32x4.splat(0);
    v128.store(count, none, 1 << SET);
    v128.store(count, none, 2 << SET);
    v128.store(count, none, 3 << SET);
}
/** Counts for each column of a block how many of a row's topics it has. */
function add(count, sets, topics, size) {
    let one = v128.load(count, 1 << SET);
    let two = v128.load(count, 2 << SET);
    let three = v128.load(count, 3 << SET);
    for (let topic = 0; topic < size; topic++) {
        const more = v128.load(sets + load(topics + (topic << 2)));
        three = v128.or(three, v128.and(two, more));
        two = v128.or(two, v128.and(one, more));
        one = v128.or(one, more);
    }
    v128.store(count, one, 1 << SET);
    v128.store(count, two, 2 << SET);
    v128.store(count, three, 3 << SET);
}
/** The columns that reach a bar if they have all in common that counts. */
function reachingExchange(flowing, returning, bar) {
    let reaching = i32x4.splat(0);
    for (let flows = 1; flows <= 3; flows++) {
        const returns = returning + load(bar + flows, 11);
        reaching = v128.or(reaching, v128.and(v128.load(flowing + (flows << SET)), v128.load(returns)));
    }
    return reaching;
}
/** The columns that reach a bar. */
function reachingAll(flowing, returning, shared, bar) {
    let reaching = i32x4.splat(0);
    for (let flows = 1; flows <= 3; flows++, bar += 4) {
        let earning = v128.load(shared + load(bar));
        for (let returns = 1; returns <= 3; returns++) {
            const common = v128.load(shared + load(bar + returns));
            earning = v128.or(earning, v128.and(v128.load(returning + (returns << SET)), common));
        }
        reaching = v128.or(reaching, v128.and(v128.load(flowing + (flows << SET)), earning));
    }
    return reaching;
}
/** Points of one column for its count of topics of a kind. */
function pointsFor(kind, count, word, bit) {
    const at = count + (word << 2);
    const topics = ((load(at, 1 << SET) >> bit) & 1) +
        ((load(at, 2 << SET) >> bit) & 1) +
        ((load(at, 3 << SET) >> bit) & 1);
    return load(exports.topicPoints + (((kind << 2) + topics) << 2));
}
/** Enters a column among those found if it can be worth its price; answers how many were entered. */
function enter(place, column, topics, own, above) {
    const ownClass = load(exports.classOf + (column << 1));
    const limit = topics + exports.farthest + load(exports.pointsOf + (ownClass << 1));
    if (limit <= max(above, own + load(exports.price + (column << 3))))
        return 0;
    store(exports.foundColumn + (place << 2), column);
    store(exports.foundTopics + (place << 1), topics);
    store(exports.foundLimit + (place << 1), limit);
    return 1;
}
/** Makes the sets that every count begins and ends with. */
function prepare() {
    for (let count = exports.counts; count < exports.counts + 3 * COUNTS; count += COUNTS) {
        v128.store(count, i32x4.splat(-1));
        v128.store(count + NONE, i32x4.splat(0));
    }
}
