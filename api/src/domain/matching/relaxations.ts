import { freesRepeats } from './barred-pairs';
import type { RoundInput } from './round-input';
import type { RelaxableRule } from './round-outcome';

/** A rule some notches more generous than the program has it. */
export interface Relaxation {
  readonly rule: RelaxableRule;
  /** The rule's setting in the program, and after the change; rules that are on or off count 1 and 0. */
  readonly from: number;
  readonly to: number;
  readonly change: string;
  readonly relaxed: RoundInput;
  /** Whether it is known beforehand that the change makes no pair possible. */
  readonly idle: boolean;
}

/** Minutes of a notch of common working time, months of one of the window for repeats, minutes of a session's length. */
const COMMON_MINUTES_NOTCH = 60;
const REPEAT_MONTHS_NOTCH = 3;
const SESSION_MINUTES_NOTCH = 15;
const SHORTEST_SESSION_MINUTES = 15;
/** Sessions up to this long are not shortened. */
const SHORT_SESSION_MINUTES = 30;

interface RelaxableSetting {
  readonly rule: RelaxableRule;
  readonly setting: (input: RoundInput) => number;
  /** One notch more generous; null where there is none. */
  readonly next: (setting: number) => number | null;
  readonly with: (input: RoundInput, setting: number) => RoundInput;
  readonly words: (to: number, from: number) => string;
  /** Whether a change to this setting makes no pair possible, where that is cheap to know. */
  readonly isIdle?: (input: RoundInput, setting: number) => boolean;
}

const withRules = (input: RoundInput, changed: Partial<RoundInput['rules']>): RoundInput => ({
  ...input,
  rules: { ...input.rules, ...changed },
});

/** Every rule that can be relaxed, in the order in which they are shown. */
const relaxable: readonly RelaxableSetting[] = [
  {
    rule: 'minimumBandGap',
    setting: ({ rules }) => rules.minimumBandGap,
    next: (gap) => (gap > 1 ? gap - 1 : null),
    with: (input, minimumBandGap) => withRules(input, { minimumBandGap }),
    words: (to, from) => `A band gap of ${to} instead of ${from}`,
  },
  {
    rule: 'requireSureLevels',
    setting: ({ rules }) => Number(rules.requireSureLevels),
    next: (required) => (required === 1 ? 0 : null),
    with: (input) => withRules(input, { requireSureLevels: false }),
    words: () => 'Unsure levels allowed',
  },
  {
    rule: 'requireSharedLanguage',
    setting: ({ rules }) => Number(rules.requireSharedLanguage),
    next: (required) => (required === 1 ? 0 : null),
    with: (input) => withRules(input, { requireSharedLanguage: false }),
    words: () => 'No shared language required',
  },
  {
    rule: 'minimumCommonMinutesPerWeek',
    setting: ({ rules }) => rules.minimumCommonMinutesPerWeek,
    next: (minutes) => (minutes > 0 ? Math.max(0, minutes - COMMON_MINUTES_NOTCH) : null),
    with: (input, minimumCommonMinutesPerWeek) => withRules(input, { minimumCommonMinutesPerWeek }),
    words: (to, from) => `${to} common working minutes a week instead of ${from}`,
  },
  {
    rule: 'allowSameDirectManager',
    setting: ({ rules }) => Number(rules.allowSameDirectManager),
    next: (allowed) => (allowed === 0 ? 1 : null),
    with: (input) => withRules(input, { allowSameDirectManager: true }),
    words: () => 'Two people of one manager allowed',
  },
  {
    rule: 'repeatWindowMonths',
    setting: ({ rules }) => rules.repeatWindowMonths,
    next: (months) => (months > 0 ? Math.max(0, months - REPEAT_MONTHS_NOTCH) : null),
    with: (input, repeatWindowMonths) => withRules(input, { repeatWindowMonths }),
    words: (to, from) =>
      to === 0
        ? 'The same pair again at any time'
        : `The same pair again after ${to === 1 ? 'one month' : `${to} months`} instead of ${from}`,
    isIdle: (input, months) => !freesRepeats(input, months),
  },
  {
    rule: 'durationMinutes',
    setting: ({ durationMinutes }) => durationMinutes,
    next: (minutes) =>
      minutes > SHORT_SESSION_MINUTES ? Math.max(SHORTEST_SESSION_MINUTES, minutes - SESSION_MINUTES_NOTCH) : null,
    with: (input, durationMinutes) => ({ ...input, durationMinutes }),
    words: (to, from) => `Sessions of ${to} minutes instead of ${from}`,
  },
];

/** Each rule that can be relaxed, by one notch. */
export function relaxations(input: RoundInput): Relaxation[] {
  return relaxationLadders(input, 1).flat();
}

/** For each rule that can be relaxed its notches, each more generous than the one before; `most` of them at most. */
export function relaxationLadders(input: RoundInput, most: number): Relaxation[][] {
  return relaxable.map((one) => ladderOf(one, input, most)).filter((ladder) => ladder.length > 0);
}

function ladderOf(one: RelaxableSetting, input: RoundInput, most: number): Relaxation[] {
  const { rule, setting, next, with: change, words, isIdle = () => false } = one;
  const from = setting(input);
  const ladder: Relaxation[] = [];
  for (let to = next(from); to !== null && ladder.length < most; to = next(to)) {
    ladder.push({ rule, from, to, change: words(to, from), relaxed: change(input, to), idle: isIdle(input, to) });
  }
  return ladder;
}
