import type { Chart } from './chart';
import type { Evidence, EvidenceKind } from './evidence/evidence';
import type { Strand } from './evidence/strand';
import { precisionAt } from './evidence/strand';
import type { JoinedEvidence } from './join-evidence';
import { levelOf } from './overrides';
import type { Person } from './person';
import { readTitle } from './titles/read-title';
import type { WordLevels } from './titles/word-levels';

/** Evidence that carries less than this share is left out of the explanation. */
const WORTH_SAYING = 0.03;

interface Reason {
  readonly kind: EvidenceKind;
  readonly strand: Strand;
  readonly at: number;
  readonly sentence: () => string;
}

/** Puts the reasons for one person's level into words, the weightiest first; weights add up to 1. */
export function explainLevel(
  index: number,
  people: readonly Person[],
  chart: Chart,
  joined: JoinedEvidence,
): readonly Evidence[] {
  const person = people[index];
  if (person === undefined) return [];
  const placement = joined.placements.get(index);
  if (placement) {
    return [{ kind: 'override', weight: 1, level: levelOf(placement), sentence: 'Set by the program lead.' }];
  }
  const reasons = [...personReasons(index, person, chart, joined), ...titleReasons(index, person, joined)];
  return weigh(reasons);
}

function weigh(reasons: readonly Reason[]): Evidence[] {
  const speaking = reasons
    .map((reason) => ({ reason, precision: precisionAt(reason.strand, reason.at) }))
    .filter(({ precision }) => precision > 0);
  const all = speaking.reduce((sum, { precision }) => sum + precision, 0);
  const said = speaking.filter(({ precision }) => precision / all >= WORTH_SAYING);
  const total = said.reduce((sum, { precision }) => sum + precision, 0);
  return said
    .map(({ reason, precision }) => ({
      kind: reason.kind,
      weight: precision / total,
      level: Math.round(reason.strand.level[reason.at]!),
      sentence: reason.sentence(),
    }))
    .sort((a, b) => b.weight - a.weight);
}

function personReasons(index: number, person: Person, chart: Chart, { ofPerson }: JoinedEvidence): Reason[] {
  const reports = chart.reportCount[index]!;
  const below = chart.subtreeSize[index]! - 1;
  return [
    {
      kind: 'grade',
      strand: ofPerson.grade,
      at: index,
      sentence: () => `Holds the grade “${person.grade ?? ''}”.`,
    },
    {
      kind: 'chart',
      strand: ofPerson.place,
      at: index,
      sentence: () =>
        below === reports
          ? `Manages ${countOf(reports, 'person', 'people')}.`
          : `Manages ${countOf(reports, 'person', 'people')}, and ${below} in all below.`,
    },
    {
      kind: 'chart',
      strand: ofPerson.line,
      at: index,
      sentence: () => lineSentence(index, chart, ofPerson.line),
    },
  ];
}

function lineSentence(index: number, chart: Chart, line: Strand): string {
  const manager = chart.managerOf[index]!;
  const lifted = manager === -1 || chart.reportCount[index]! > 0;
  return lifted
    ? `Stands in line at about ${Math.round(line.level[index]!)}: above those managed, below the manager.`
    : 'Stands below the own manager.';
}

function titleReasons(index: number, person: Person, { table, ofTitle, words }: JoinedEvidence): Reason[] {
  const at = table.titleOf[index]!;
  if (at === -1) return [];
  const holders = table.holders[at]!;
  const named = `“${person.jobTitle.trim()}”`;
  return [
    { kind: 'title', strand: ofTitle.words, at, sentence: () => wordSentence(person.jobTitle, words) },
    {
      kind: 'learned',
      strand: ofTitle.rarity,
      at,
      sentence: () =>
        holders === 1
          ? `Nobody else here is ${named}.`
          : `${holders} people here are ${named}; rarer titles tend to rank higher.`,
    },
    {
      kind: 'learned',
      strand: ofTitle.span,
      at,
      sentence: () => `Teams in which ${named} is found are ${sizeWord(ofTitle, at)} here.`,
    },
    {
      kind: 'learned',
      strand: ofTitle.places,
      at,
      sentence: () => `Others who are ${named} manage people in places like this.`,
    },
    {
      kind: 'learned',
      strand: ofTitle.inName,
      at,
      sentence: () => `Nobody who is ${named} manages anyone here, though the title suggests it.`,
    },
    {
      kind: 'learned',
      strand: ofTitle.springs,
      at,
      sentence: () => `Holders of other titles manage, or are managed by, people who are ${named}.`,
    },
    {
      kind: 'learned',
      strand: ofTitle.lessons,
      at,
      sentence: () => `Other titles here that share words with ${named} stand about there.`,
    },
    {
      kind: 'code',
      strand: ofTitle.codes,
      at,
      sentence: () => `${named} is a code; its order was inferred from who holds which.`,
    },
  ];
}

function wordSentence(title: string, given: WordLevels): string {
  const { words } = readTitle(title, given);
  if (words.length === 0) return `“${title.trim()}” has no word of rank.`;
  const placed = words.some((word) => given.levels.has(word)) ? ', placed by the program lead' : '';
  return `The title says ${words.map((word) => `“${word}”`).join(' and ')}${placed}.`;
}

function sizeWord({ span, rarity }: JoinedEvidence['ofTitle'], at: number): string {
  const difference = span.level[at]! - rarity.level[at]!;
  return Math.abs(difference) < 1
    ? 'of the usual size'
    : span.level[at]! < 40
      ? 'larger than usual'
      : 'smaller than usual';
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
