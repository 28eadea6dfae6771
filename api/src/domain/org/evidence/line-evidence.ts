import type { Chart } from '../chart';
import { silentStrand, type Strand } from './strand';

/** Levels that a manager should stand above most of the people managed. */
const GAP = 3;
const LIFT_SPREAD = 9;
const PRESS_SPREAD = 12;
/** Share of the reports that a manager should stand above; the rest may be advisers or deputies of a higher rank. */
const SHARE_BELOW = 0.75;

/**
 * What each person's own line says. A manager who would stand below three in four of the direct reports is lifted above them
 * (from the bottom of the chart upwards, so that lifts carry on); then whoever would stand above the own manager is pressed
 * below (from the top downwards). Silent where levels already fall along the line.
 */
export function weighLines(chart: Chart, joint: Strand): Strand {
  const strand = silentStrand(chart.size);
  const level = joint.level.slice();
  for (let position = chart.size - 1; position >= 0; position--) {
    const person = chart.topDown[position]!;
    const reports = chart.reportsOf(person);
    if (reports.length === 0) continue;
    const floor = quantile(reports, level, SHARE_BELOW) + GAP;
    if (level[person]! < floor) push(person, floor, LIFT_SPREAD);
  }
  for (const person of chart.topDown) {
    const manager = chart.managerOf[person]!;
    if (manager === -1 || strand.spread[person] !== Infinity) continue;
    const ceiling = level[manager]! - GAP;
    if (level[person]! > ceiling) push(person, ceiling, PRESS_SPREAD);
  }
  return strand;

  function push(person: number, target: number, spread: number): void {
    strand.level[person] = Math.max(0, Math.min(100, target));
    strand.spread[person] = spread;
    const own = 1 / joint.spread[person]! ** 2;
    const pull = 1 / spread ** 2;
    level[person] = (own * joint.level[person]! + pull * strand.level[person]) / (own + pull);
  }
}

function quantile(members: Int32Array, level: Float64Array, share: number): number {
  if (members.length === 1) return level[members[0]!] ?? 0;
  const sorted = Float64Array.from(members, (member) => level[member]!).sort();
  return sorted[Math.floor(share * (sorted.length - 1))]!;
}
