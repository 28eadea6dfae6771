import { bandOf } from './bands';
import type { Chart } from './chart';
import type { CodeFamily } from './codes/code-families';
import type { GradeLadder } from './codes/grade-order';
import { confidenceOf, IGNORANCE } from './confidence';
import { weighCodes } from './evidence/code-evidence';
import { weighCrowds } from './evidence/crowd-evidence';
import { weighGrades } from './evidence/grade-evidence';
import { weighLines } from './evidence/line-evidence';
import { collectManagesGraph } from './evidence/manages-graph';
import { weighLeadersInName, weighPlaces, weighTitlePlaces } from './evidence/place-evidence';
import { rankBySprings } from './evidence/spring-rank';
import { joinStrands, silentStrand, type JointStrand, type Strand } from './evidence/strand';
import { weighWords } from './evidence/word-evidence';
import { learnFromWords } from './evidence/word-lessons';
import { levelOf, placedBand, type Placement, type SeniorityOverrides } from './overrides';
import type { Person } from './person';
import type { SeniorityOptions } from './seniority-options';
import { normaliseTitle } from './titles/normalise-title';
import { UNREAD_LEVEL, UNREAD_SPREAD } from './titles/read-title';
import { tabulateTitles, type TitleTable } from './titles/title-table';
import { wordLevels, type WordLevels } from './titles/word-levels';

/** The strands that bear on titles, by the name under which they are explained. */
export interface TitleStrands {
  readonly words: Strand;
  readonly rarity: Strand;
  readonly span: Strand;
  readonly places: Strand;
  readonly inName: Strand;
  readonly springs: Strand;
  readonly lessons: Strand;
  readonly codes: Strand;
}

/** The strands that bear on people themselves. */
export interface PersonStrands {
  readonly place: Strand;
  readonly grade: Strand;
  readonly line: Strand;
}

/** Everyone's level and all that it was drawn from. */
export interface JoinedEvidence {
  readonly level: Float64Array;
  readonly band: Uint8Array;
  readonly confidence: Float64Array;
  readonly table: TitleTable;
  readonly ofTitle: TitleStrands;
  readonly ofPerson: PersonStrands;
  readonly families: readonly CodeFamily[];
  readonly ladder: GradeLadder | null;
  readonly placements: ReadonlyMap<number, Placement>;
  /** Words of titles that the lead gave a level. */
  readonly words: WordLevels;
}

/** Weighs and joins all evidence: first about titles, then about the people who hold them, then what the lead decided. */
export function joinEvidence(people: readonly Person[], chart: Chart, options: SeniorityOptions): JoinedEvidence {
  const table = tabulateTitles(people);
  const words = givenWords(options.overrides);
  const { ofTitle, families } = weighTitles(chart, table, words);
  const titles = joinStrands(Object.values(ofTitle), table.titles.length);
  const title = spreadOverPeople(titles, table);
  const place = weighPlaces(chart);
  const grades = weighGrades(people, joinStrands([title, place], people.length), options.gradeOrder);
  const onGrade = joinStrands([title, place, grades.strand], people.length);
  const line = weighLines(chart, onGrade);
  const joint = joinStrands([title, place, grades.strand, line], people.length);
  if (grades.ladder?.source === 'given') keepOnRungs(joint.level, grades.ladder.levels, grades.rungOf);
  const placements = placePeople(people, options.overrides);
  return {
    ...conclude(
      joint,
      confidenceIn(joinStrands([place, grades.strand, line], people.length), titles, table),
      placements,
    ),
    table,
    ofTitle,
    ofPerson: { place, grade: grades.strand, line },
    families,
    ladder: grades.ladder,
    placements,
    words,
  };
}

function weighTitles(
  chart: Chart,
  table: TitleTable,
  levels: WordLevels,
): { ofTitle: TitleStrands; families: readonly CodeFamily[] } {
  const size = table.titles.length;
  const { strand: words, claimsToLead } = weighWords(table, levels);
  const { rarity, span } = weighCrowds(chart, table, averageLevel(table, words));
  const personPlaces = weighPlaces(chart);
  const places = weighTitlePlaces(personPlaces, table);
  const inName = weighLeadersInName(personPlaces, table, claimsToLead);
  const apart = [words, rarity, span, places, inName];
  const springs = rankBySprings(collectManagesGraph(chart, table), joinStrands(apart, size));
  const lessons = learnFromWords(table, joinStrands([...apart, springs], size), words);
  const { strand: codes, families } = weighCodes(table, joinStrands([...apart, springs, lessons], size));
  return { ofTitle: { words, rarity, span, places, inName, springs, lessons, codes }, families };
}

/** Level of the average person by rank words alone: the point from which crowds are judged. */
function averageLevel({ titleOf }: TitleTable, words: Strand): number {
  if (titleOf.length === 0) return UNREAD_LEVEL;
  let sum = 0;
  for (const title of titleOf) sum += title === -1 ? UNREAD_LEVEL : words.level[title]!;
  return sum / titleOf.length;
}

function spreadOverPeople(ofTitle: Strand, { titleOf }: TitleTable): Strand {
  const strand = silentStrand(titleOf.length);
  titleOf.forEach((title, person) => {
    strand.level[person] = title === -1 ? UNREAD_LEVEL : ofTitle.level[title]!;
    strand.spread[person] = title === -1 ? UNREAD_SPREAD : ofTitle.spread[title]!;
  });
  return strand;
}

/** Other evidence may move a graded person within the rung, never onto the next: the organisation has decided the order. */
function keepOnRungs(level: Float64Array, rungs: readonly number[], rungOf: Int32Array): void {
  rungOf.forEach((rung, person) => {
    if (rung === -1) return;
    const own = rungs[rung]!;
    const below = rung > 0 ? own - rungs[rung - 1]! : Infinity;
    const above = rung + 1 < rungs.length ? rungs[rung + 1]! - own : Infinity;
    level[person] = Math.max(own - 0.4 * below, Math.min(own + 0.4 * above, level[person]!));
  });
}

function givenWords(overrides: SeniorityOverrides | undefined): WordLevels {
  const placements = Object.entries(overrides?.words ?? {});
  return wordLevels(placements.map(([word, placement]) => [word, levelOf(placement)]));
}

function placePeople(people: readonly Person[], overrides: SeniorityOverrides | undefined): Map<number, Placement> {
  const placements = new Map<number, Placement>();
  if (overrides?.people === undefined && overrides?.titles === undefined) return placements;
  const byPerson = new Map(Object.entries(overrides.people ?? {}));
  const byTitle = new Map(Object.entries(overrides.titles ?? {}).map(([title, at]) => [normaliseTitle(title), at]));
  people.forEach(({ id, jobTitle }, index) => {
    const placement = byPerson.get(id) ?? (byTitle.size > 0 ? byTitle.get(normaliseTitle(jobTitle)) : undefined);
    if (placement) placements.set(index, placement);
  });
  return placements;
}

/** How far the evidence narrows each level down. Vague evidence does not count, contradictions widen the spread. */
function confidenceIn(own: JointStrand, titles: JointStrand, { titleOf }: TitleTable): Float64Array {
  return own.telling.map((telling, person) => {
    const title = titleOf[person]!;
    const precision = telling + (title === -1 ? 0 : titles.telling[title]!) + 1 / IGNORANCE ** 2;
    const contradiction = own.contradiction[person]! * (title === -1 ? 1 : titles.contradiction[title]!);
    return confidenceOf(Math.sqrt(contradiction / precision));
  });
}

function conclude(
  joint: Strand,
  confidence: Float64Array,
  placements: ReadonlyMap<number, Placement>,
): Pick<JoinedEvidence, 'level' | 'band' | 'confidence'> {
  const level = joint.level.map((value) => Math.round(Math.max(0, Math.min(100, value))));
  const band = Uint8Array.from(level, bandOf);
  for (const [index, placement] of placements) {
    level[index] = levelOf(placement);
    band[index] = placedBand(placement);
    confidence[index] = 1;
  }
  return { level, band, confidence };
}
