import type { DataQualityReport } from '../api/src/domain/org/quality';

const MOST_LISTED = 10;

const CUT_REASONS = {
  'own-manager': 'the own manager',
  'highest-title': 'the highest title among them',
  'most-people-below': 'the most people below',
  'first-id': 'equal to the others, so the first id',
} as const;

/** Puts the data-quality report into lines of text, each ending in a line break. */
export function describeQuality(report: DataQualityReport): string {
  const lines = [
    `${report.people} people, ${report.rootIds.length} without a manager: ${listed(report.rootIds)}`,
    ...report.cycles.map(
      ({ memberIds, cutAtId, reason }) =>
        `Cycle of ${memberIds.length} (${listed(memberIds)}): cut above ${cutAtId}, ${CUT_REASONS[reason]}`,
    ),
    ...countAndList(
      'with a manager who is not in the file',
      report.danglingManagers.map(({ id, managerId }) => `${id} → ${managerId}`),
    ),
    ...countAndList('with an id that an earlier row has', report.duplicateIds),
    `${report.withoutTitle} without a title`,
    ...(report.biggestSpan ? [`Most reports: ${report.biggestSpan.reports}, to ${report.biggestSpan.id}`] : []),
    `${percent(report.lowConfidenceShare)} have a level that is little more than a guess`,
    ...report.codeOrders.map(({ codes, holders, order, confidence }) =>
      order === 'inferred'
        ? `Titles that are codes, order inferred (${percent(confidence)} sure, ${holders} holders): ${codes.join(' < ')}`
        : `Titles that are codes, order open (${holders} holders; it may run either way): ${codes.join(' ')}`,
    ),
    ...describeGrades(report.gradeOrder),
    ...countAndList(
      'left out',
      report.exclusions.map(({ id, reason }) => `${id} (${reason})`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function describeGrades(order: DataQualityReport['gradeOrder']): string[] {
  if (order === null) return [];
  const text = order.ascending.map((grades) => grades.join('=')).join('<');
  const lines =
    order.source === 'given'
      ? [`Grades in the order given: ${text}`]
      : [`Grades, order inferred (${percent(order.confidence)} sure). Confirm or correct: --grade-order '${text}'`];
  return [...lines, ...countAndList('grades without a place in the order', order.unplaced)];
}

function countAndList(what: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${items.length} ${what}: ${listed(items)}`];
}

function listed(items: readonly string[]): string {
  const rest = items.length - MOST_LISTED;
  return rest > 0 ? `${items.slice(0, MOST_LISTED).join(', ')} and ${rest} more` : items.join(', ');
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
