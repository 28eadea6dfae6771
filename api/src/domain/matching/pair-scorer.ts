import { BARRED, EXCLUDED } from './forbidden-pairs';
import { type RuleName, ruleNames } from './legal';
import {
  DEPARTMENT,
  ENTER,
  EXIT,
  FLAGS,
  HAS_FORBIDDEN,
  LINE,
  RECORD,
  recordsOf,
  STARTS_KNOWN,
  SURE,
  WAITED,
} from './pair-record';
import type { RoundTable } from './round-table';
import { EASY_STARTS, FAR_STEPS } from './score';
import { DISTANCE_ROW, topicScore, UNKNOWN_STARTS, UNKNOWN_STEPS } from './scoring-table';
import { popCount, WEEK_WORDS } from './week-mask';
import { patternMinutes } from './working-patterns';

/**
 * The rules and the score of a pair, from the arrays of a round: the same answers as `brokenRules` and `totalScore`
 * give from its objects, some hundred times faster. People are indices of participants.
 */
export class PairScorer {
  private readonly people;
  /** What most pairs are judged by, side by side in memory. */
  private readonly records: Int32Array;
  private readonly sure: Float64Array;
  /** For each two working patterns 1 where they overlap too little, 2 where enough; null where there are too many. */
  private readonly together: Uint8Array | null;

  constructor(private readonly table: RoundTable) {
    this.people = table.people;
    this.records = recordsOf(table);
    this.sure = new Float64Array(this.records.buffer);
    const patterns = table.people.patterns.count;
    this.together = patterns <= MOST_PATTERNS ? new Uint8Array(patterns * patterns) : null;
  }

  /** A person's record, as in `pair-record.ts`. */
  recordOf(person: number): Int32Array {
    return this.records.subarray(person * RECORD, (person + 1) * RECORD);
  }

  /** Whether any pair of a person is forbidden. */
  isInForbidden(person: number): boolean {
    return (this.records[person * RECORD + FLAGS]! & HAS_FORBIDDEN) !== 0;
  }

  /** The score of a pair, 1–1000; 0 where it breaks a rule. */
  score(junior: number, senior: number): number {
    const { shares, seeks, topicWords } = this.people;
    if (this.tooClose(junior, senior)) return 0;
    const reverse = this.inCommon(shares.bits, junior, seeks.bits, senior, topicWords);
    if (reverse === 0 || !this.speakTogether(junior, senior) || !this.workTogether(junior, senior)) return 0;
    const back = this.inCommon(seeks.bits, junior, shares.bits, senior, topicWords);
    const common =
      this.inCommon(shares.bits, junior, shares.bits, senior, topicWords) +
      this.inCommon(seeks.bits, junior, seeks.bits, senior, topicWords);
    const starts = this.starts(junior, senior);
    if (starts === 0 || this.unsure(junior, senior) || this.inOneLine(junior, senior)) return 0;
    if (this.underOneManager(junior, senior)) return 0;
    const { records } = this;
    const a = junior * RECORD;
    const b = senior * RECORD;
    if (this.isInForbidden(junior) && this.forbidden(junior, senior) !== 0) return 0;
    const { scoring } = this.table;
    const waited = (records[a + FLAGS]! >> WAITED) + (records[b + FLAGS]! >> WAITED);
    const apart = records[a + DEPARTMENT] === records[b + DEPARTMENT] ? DISTANCE_ROW : 0;
    return (
      topicScore(scoring, reverse, back, common) +
      scoring.ease[starts]! +
      scoring.waiting[waited]! +
      scoring.distance[apart + this.steps(junior, senior)]!
    );
  }

  /** Which rules the pair breaks: bit `r` stands for `ruleNames[r]`. Stops once `most` are found. */
  broken(junior: number, senior: number, most: number = ruleNames.length): number {
    let broken = 0;
    let count = 0;
    for (let rule = 0; rule < tests.length && count < most; rule++) {
      if (!tests[rule]!(this, junior, senior)) continue;
      broken |= 1 << rule;
      count++;
    }
    return broken;
  }

  tooClose(junior: number, senior: number): boolean {
    return this.people.band[senior]! - this.people.band[junior]! < this.table.bandGap;
  }

  /** Whether the levels of two whose bands are far enough apart leave open who is senior. */
  unsure(junior: number, senior: number): boolean {
    if (!this.table.rules.requireSureLevels) return false;
    const { sure } = this;
    return sure[(senior * RECORD) / 2 + SURE]! < sure[(junior * RECORD) / 2 + SURE + 1]!;
  }

  exchangesNothing(junior: number, senior: number): boolean {
    const { shares, seeks, topicWords } = this.people;
    for (let word = 0; word < topicWords; word++) {
      if ((shares.bits[junior * topicWords + word]! & seeks.bits[senior * topicWords + word]!) !== 0) return false;
    }
    return true;
  }

  inOneLine(a: number, b: number): boolean {
    const { records } = this;
    const enterA = records[a * RECORD + ENTER]!;
    const enterB = records[b * RECORD + ENTER]!;
    return enterA <= enterB ? enterB < records[a * RECORD + EXIT]! : enterA < records[b * RECORD + EXIT]!;
  }

  underOneManager(a: number, b: number): boolean {
    if (this.table.rules.allowSameDirectManager) return false;
    const { records } = this;
    const managerOfA = records[a * RECORD + LINE + 1]!;
    return managerOfA >= 0 && managerOfA === records[b * RECORD + LINE + 1]!;
  }

  speakTogether(a: number, b: number): boolean {
    const { languages, languageWords } = this.people;
    if (!this.table.rules.requireSharedLanguage) return true;
    for (let word = 0; word < languageWords; word++) {
      if ((languages[a * languageWords + word]! & languages[b * languageWords + word]!) !== 0) return true;
    }
    return false;
  }

  workTogether(a: number, b: number): boolean {
    const { patterns } = this.people;
    const left = patterns.of[a]!;
    const right = patterns.of[b]!;
    if (this.together === null) return this.overlapEnough(left, right);
    const at = left * patterns.count + right;
    if (this.together[at] === 0) this.together[at] = this.overlapEnough(left, right) ? 2 : 1;
    return this.together[at] === 2;
  }

  /** Starts of a session in a week, up to `EASY_STARTS`; `UNKNOWN_STARTS` where neither's time is known. */
  starts(a: number, b: number): number {
    const { records } = this;
    const left = a * RECORD;
    const right = b * RECORD;
    if (((records[left + FLAGS]! | records[right + FLAGS]!) & STARTS_KNOWN) === 0) return UNKNOWN_STARTS;
    let count = 0;
    for (let word = 0; word < WEEK_WORDS && count < EASY_STARTS; word++) {
      const both = records[left + word]! & records[right + word]!;
      if (both !== 0) count += popCount(both);
    }
    return Math.min(count, EASY_STARTS);
  }

  /** Why the pair is forbidden, as in `ForbiddenPairs`; 0 where it is not. */
  forbidden(a: number, b: number): number {
    const { start, other, reason } = this.table.forbidden;
    for (let at = start[a]!; at < start[a + 1]!; at++) if (other[at] === b) return reason[at]!;
    return 0;
  }

  /** Steps along management lines, up to `FAR_STEPS`, or `UNKNOWN_STEPS`. */
  steps(a: number, b: number): number {
    const { records } = this;
    const own = a * RECORD + LINE;
    const others = b * RECORD + LINE;
    if (records[own]! < 0 || records[others]! < 0) return UNKNOWN_STEPS;
    for (let up = 0; up < FAR_STEPS && records[own + up]! >= 0; up++) {
      const above = records[own + up]!;
      for (let down = 0; up + down < FAR_STEPS; down++) if (records[others + down] === above) return up + down;
    }
    return FAR_STEPS;
  }

  private overlapEnough(left: number, right: number): boolean {
    return patternMinutes(this.people.patterns, left, right) >= this.table.rules.minimumCommonMinutesPerWeek;
  }

  private inCommon(left: Uint32Array, a: number, right: Uint32Array, b: number, words: number): number {
    let count = 0;
    for (let word = 0; word < words; word++) {
      const both = left[a * words + word]! & right[b * words + word]!;
      if (both !== 0) count += popCount(both);
    }
    return count;
  }
}

/** Up to this many working patterns, the overlap of every two is remembered. */
const MOST_PATTERNS = 2048;

type Test = (scorer: PairScorer, junior: number, senior: number) => boolean;

const testOf: Readonly<Record<RuleName, Test>> = {
  'band-gap': (scorer, junior, senior) => scorer.tooClose(junior, senior),
  'sure-levels': (scorer, junior, senior) => !scorer.tooClose(junior, senior) && scorer.unsure(junior, senior),
  'reverse-exchange': (scorer, junior, senior) => scorer.exchangesNothing(junior, senior),
  'management-line': (scorer, junior, senior) => scorer.inOneLine(junior, senior),
  'same-manager': (scorer, junior, senior) => scorer.underOneManager(junior, senior),
  language: (scorer, junior, senior) => !scorer.speakTogether(junior, senior),
  'working-hours': (scorer, junior, senior) => !scorer.workTogether(junior, senior),
  calendar: (scorer, junior, senior) => scorer.starts(junior, senior) === 0,
  exclusion: (scorer, junior, senior) => (scorer.forbidden(junior, senior) & EXCLUDED) !== 0,
  barred: (scorer, junior, senior) => (scorer.forbidden(junior, senior) & BARRED) !== 0,
};

const tests: readonly Test[] = ruleNames.map((rule) => testOf[rule]);
