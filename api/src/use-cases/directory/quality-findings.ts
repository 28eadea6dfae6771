import type { DirectoryStatus } from '../../contract/directory';
import type { Snapshot } from '../../domain/directory/directory';
import type { CodeOrder, DataQualityReport, Exclusion, ReportedCycle } from '../../domain/org/quality';
import type { OrgView } from '../ports/directory';

type Finding = DirectoryStatus['findings'][number];

const EXAMPLES = 5;

/** What is odd about the org chart, in sentences that say what was done about it; nothing odd is an empty list. */
export function qualityFindings(org: OrgView, snapshot: Snapshot | null): Finding[] {
  const { quality } = org.seniority;
  const name = (id: string): string => nameOf(org, id);
  const found: Finding[] = [
    finding('roots', quality.rootIds.length > 1 ? quality.rootIds : [], name, [
      'person stands at the top of a chart of their own.',
      'people stand at the top of charts of their own. Separate charts count as far apart.',
    ]),
    finding('cycles', quality.cycles, (cycle) => cycleWords(cycle, name), [
      'circle of people who manage each other was cut.',
      'circles of people who manage each other were cut.',
    ]),
    finding('dangling-managers', quality.danglingManagers, ({ id }) => name(id), [
      'person names a manager whom the directory does not have, and counts as the top of a chart.',
      'people name a manager whom the directory does not have, and count as tops of charts.',
    ]),
    finding('duplicate-ids', quality.duplicateIds, name, ['id came twice.', 'ids came twice. The first row counts.']),
    ...exclusionFindings(quality.exclusions),
    count('bridged-managers', snapshot?.bridged ?? 0, [
      'person reports to somebody who is left out: the next manager above counts instead.',
      'people report to somebody who is left out: the next manager above counts instead.',
    ]),
    count('without-title', quality.withoutTitle, [
      'person has no job title: seniority rests on the place in the chart.',
      'people have no job title: seniority rests on the place in the chart.',
    ]),
    ...quality.codeOrders.map(codeFinding),
    ...spanFinding(quality, name),
    count('removed', snapshot?.removed ?? 0, [
      'entry was removed from the directory since the sync before.',
      'entries were removed from the directory since the sync before.',
    ]),
  ];
  return found.filter((one) => one.count > 0);
}

const CUT_REASONS: Readonly<Record<ReportedCycle['reason'], string>> = {
  'own-manager': 'who is named as the own manager',
  'highest-title': 'who has the highest title among them',
  'most-people-below': 'who has the most people below',
  'first-id': 'who is first by id, for nothing else tells them apart',
};

function cycleWords({ memberIds, cutAtId, reason }: ReportedCycle, name: (id: string) => string): string {
  return `${memberIds.map(name).join(' → ')}: cut above ${name(cutAtId)}, ${CUT_REASONS[reason]}.`;
}

/** Titles that are codes: how their order was read, or that it is open, is for the lead to see and to correct by title. */
function codeFinding({ codes, holders, order, confidence }: CodeOrder): Finding {
  const inferred = `Their order was inferred from who holds which, ${Math.round(100 * confidence)} % sure.`;
  const verdict =
    order === 'inferred' ? inferred : 'Nothing tells in which direction they run: all of them count alike.';
  return {
    kind: order === 'inferred' ? 'codes-inferred' : 'codes-open',
    count: holders,
    sentence: `${holders} ${holders === 1 ? 'person has' : 'people have'} a title that is a code. ${verdict} Correct it by title below.`,
    examples: [codes.join(order === 'inferred' ? ' < ' : ', ')],
  };
}

/** Reports beyond which a post is more likely a place to park people than somebody who leads them all. */
const WIDE_SPAN = 50;

function spanFinding({ biggestSpan }: DataQualityReport, name: (id: string) => string): Finding[] {
  if (biggestSpan === null || biggestSpan.reports <= WIDE_SPAN) return [];
  const { id, reports } = biggestSpan;
  const sentence = `${reports} people report to one post, more than to any other. If it only holds them together, name their managers in the directory.`;
  return [{ kind: 'biggest-span', count: reports, sentence, examples: [name(id)] }];
}

function exclusionFindings(exclusions: readonly Exclusion[]): Finding[] {
  const byReason = new Map<string, Exclusion[]>();
  for (const exclusion of exclusions) {
    const same = byReason.get(exclusion.reason);
    if (same === undefined) byReason.set(exclusion.reason, [exclusion]);
    else same.push(exclusion);
  }
  return [...byReason].map(([reason, same]) =>
    finding('excluded', same, ({ id, name }) => name ?? id, [
      `directory entry is left out: ${reason}.`,
      `directory entries are left out: ${reason}.`,
    ]),
  );
}

type Endings = readonly [one: string, many: string];

function finding<Item>(
  kind: string,
  items: readonly Item[],
  example: (item: Item) => string,
  endings: Endings,
): Finding {
  return { ...count(kind, items.length, endings), examples: items.slice(0, EXAMPLES).map(example) };
}

function count(kind: string, number: number, [one, many]: Endings): Finding {
  return { kind, count: number, sentence: `${number} ${number === 1 ? one : many}`, examples: [] };
}

function nameOf(org: OrgView, id: string): string {
  const person = org.person(id);
  if (person === null) return id;
  return person.jobTitle === '' ? person.displayName : `${person.displayName} (${person.jobTitle})`;
}
