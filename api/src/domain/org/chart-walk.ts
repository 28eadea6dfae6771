/** What one walk over the forest tells about each person; see `Chart` for the meanings of the shared fields. */
export interface TreeWalk {
  readonly reportStart: Int32Array;
  readonly reports: Int32Array;
  readonly reportCount: Int32Array;
  readonly depth: Int32Array;
  readonly height: Int32Array;
  readonly subtreeSize: Int32Array;
  readonly topDown: Int32Array;
  /** Entry and exit of each person in a depth-first walk: `b` is below `a` when b's interval lies inside a's. */
  readonly enter: Int32Array;
  readonly exit: Int32Array;
  /** Topmost person of the heavy path each person is on: the path follows the report with the largest subtree. */
  readonly pathTop: Int32Array;
}

/** Walks a forest without cycles, given as each person's manager (−1 at the tops). O(n), without recursion. */
export function walkTree(managerOf: Int32Array): TreeWalk {
  const { reportStart, reports, reportCount } = listReports(managerOf);
  const topDown = orderTopDown(managerOf, reportStart, reports);
  const below = measureBelow(managerOf, topDown);
  return { reportStart, reports, reportCount, topDown, ...below, ...measureAbove(managerOf, topDown, below) };
}

/** Direct reports of everyone in compressed rows, each row ascending. */
function listReports(managerOf: Int32Array): Pick<TreeWalk, 'reportStart' | 'reports' | 'reportCount'> {
  const size = managerOf.length;
  const reportCount = new Int32Array(size);
  for (const manager of managerOf) if (manager !== -1) reportCount[manager]!++;
  const reportStart = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) reportStart[i + 1] = reportStart[i]! + reportCount[i]!;
  const next = reportStart.slice();
  const reports = new Int32Array(reportStart[size]!);
  managerOf.forEach((manager, person) => {
    if (manager !== -1) reports[next[manager]!++] = person;
  });
  return { reportStart, reports, reportCount };
}

/** Breadth-first from the tops. */
function orderTopDown(managerOf: Int32Array, reportStart: Int32Array, reports: Int32Array): Int32Array {
  const order = new Int32Array(managerOf.length);
  let filled = 0;
  managerOf.forEach((manager, person) => {
    if (manager === -1) order[filled++] = person;
  });
  for (let read = 0; read < filled; read++) {
    const manager = order[read]!;
    for (let r = reportStart[manager]!; r < reportStart[manager + 1]!; r++) order[filled++] = reports[r]!;
  }
  return order;
}

function measureBelow(managerOf: Int32Array, topDown: Int32Array): Pick<TreeWalk, 'subtreeSize' | 'height'> {
  const subtreeSize = new Int32Array(managerOf.length).fill(1);
  const height = new Int32Array(managerOf.length);
  for (let i = topDown.length - 1; i >= 0; i--) {
    const person = topDown[i]!;
    const manager = managerOf[person]!;
    if (manager === -1) continue;
    subtreeSize[manager]! += subtreeSize[person]!;
    height[manager] = Math.max(height[manager]!, height[person]! + 1);
  }
  return { subtreeSize, height };
}

function measureAbove(
  managerOf: Int32Array,
  topDown: Int32Array,
  { subtreeSize }: Pick<TreeWalk, 'subtreeSize'>,
): Pick<TreeWalk, 'depth' | 'enter' | 'exit' | 'pathTop'> {
  const size = managerOf.length;
  const depth = new Int32Array(size);
  const enter = new Int32Array(size);
  const exit = new Int32Array(size);
  const pathTop = new Int32Array(size);
  const heavyReport = findHeavyReports(managerOf, topDown, subtreeSize);
  const nextEntry = new Int32Array(size);
  let nextTree = 0;
  for (const person of topDown) {
    const manager = managerOf[person]!;
    const isTop = manager === -1;
    enter[person] = isTop ? nextTree : nextEntry[manager]!;
    exit[person] = enter[person] + subtreeSize[person]!;
    nextEntry[person] = enter[person] + 1;
    if (isTop) nextTree = exit[person];
    else nextEntry[manager] = exit[person];
    depth[person] = isTop ? 0 : depth[manager]! + 1;
    pathTop[person] = !isTop && heavyReport[manager] === person ? pathTop[manager]! : person;
  }
  return { depth, enter, exit, pathTop };
}

function findHeavyReports(managerOf: Int32Array, topDown: Int32Array, subtreeSize: Int32Array): Int32Array {
  const heavy = new Int32Array(managerOf.length).fill(-1);
  for (const person of topDown) {
    const manager = managerOf[person]!;
    if (manager === -1) continue;
    const best = heavy[manager]!;
    if (best === -1 || subtreeSize[person]! > subtreeSize[best]!) heavy[manager] = person;
  }
  return heavy;
}
