import { inBoth } from './exchange';
import { type PairContext, pairKey } from './pair-context';
import type { ChartView, MatchParticipant } from './round-input';
import { surelyAtLeast, surelyAtMost } from './sure-levels';
import { minutesInCommon, sessionStarts } from './week-mask';

/** The hard rules, in the order in which reasons name them. */
export const ruleNames = [
  'band-gap',
  'sure-levels',
  'reverse-exchange',
  'management-line',
  'same-manager',
  'language',
  'working-hours',
  'calendar',
  'exclusion',
  'barred',
] as const;

export type RuleName = (typeof ruleNames)[number];

type HardRule = (context: PairContext, junior: MatchParticipant, senior: MatchParticipant) => boolean;

/** Each hard rule: true where the pair keeps it. What is not known breaks no rule. */
export const hardRules: Readonly<Record<RuleName, HardRule>> = {
  /** The senior is far enough above the junior; never less than one band, whatever the program says. */
  'band-gap': isSenior,
  /** Where bands are far enough apart: the levels are sure enough that one can tell who is senior. */
  'sure-levels': (context, junior, senior) =>
    !context.rules.requireSureLevels ||
    !isSenior(context, junior, senior) ||
    surelyAtLeast(senior) >= surelyAtMost(junior),
  /** The junior shares something that the senior seeks: it is reverse mentoring. */
  'reverse-exchange': (_, junior, senior) => inBoth(junior.shares, senior.seeks).length > 0,
  /** Neither is above the other, at any depth. */
  'management-line': ({ chart }, { chartIndex: a }, { chartIndex: b }) => a < 0 || b < 0 || !chart.sameLine(a, b),
  /** They do not report to the same person, unless the lead allows it. */
  'same-manager': ({ rules, chart }, { chartIndex: a }, { chartIndex: b }) =>
    rules.allowSameDirectManager || a < 0 || b < 0 || !sameManager(chart, a, b),
  language: ({ rules }, junior, senior) =>
    !rules.requireSharedLanguage || inBoth(junior.languages, senior.languages).length > 0,
  /** Their working weeks overlap long enough. */
  'working-hours': ({ rules }, junior, senior) =>
    (minutesInCommon(junior.workingMask, senior.workingMask) ?? Infinity) >= rules.minimumCommonMinutesPerWeek,
  /** A session fits somewhere in the week, inside the working hours and the free time of both. */
  calendar: ({ durationMinutes }, junior, senior) =>
    startsOfPair(junior, senior, durationMinutes)?.some((word) => word !== 0) ?? true,
  exclusion: (_, junior, senior) =>
    !junior.exclusions.includes(senior.personId) && !senior.exclusions.includes(junior.personId),
  /** No live, declined or recently finished pairing of the two. */
  barred: ({ barred }, junior, senior) => !barred.has(pairKey(junior.personId, senior.personId)),
};

/** Which hard rules a pair breaks, in the order of `ruleNames`; none: the pair is a candidate. */
export function brokenRules(context: PairContext, junior: MatchParticipant, senior: MatchParticipant): RuleName[] {
  return ruleNames.filter((rule) => !hardRules[rule](context, junior, senior));
}

/** Whether a pair keeps every hard rule. */
export function isLegal(context: PairContext, junior: MatchParticipant, senior: MatchParticipant): boolean {
  return ruleNames.every((rule) => hardRules[rule](context, junior, senior));
}

/** A minimum band gap as the rules use it: a senior is always at least one band above. */
export function bandGap(minimum: number): number {
  return Math.max(1, minimum);
}

/** The half hours of the week at which both can start a session, as far as known; null where nothing is known. */
export function startsOfPair(
  junior: MatchParticipant,
  senior: MatchParticipant,
  durationMinutes: number,
): Uint32Array | null {
  return sessionStarts([junior.workingMask, junior.freeMask, senior.workingMask, senior.freeMask], durationMinutes);
}

function isSenior({ rules }: PairContext, junior: MatchParticipant, senior: MatchParticipant): boolean {
  return senior.band - junior.band >= bandGap(rules.minimumBandGap);
}

function sameManager({ managerOf }: ChartView, a: number, b: number): boolean {
  return managerOf[a]! >= 0 && managerOf[a] === managerOf[b];
}
