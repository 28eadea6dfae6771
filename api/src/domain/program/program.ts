export type Cadence = 'weekly' | 'biweekly' | 'monthly';

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly category: string;
}

/** Hard rules: an edge that breaks one is not a candidate. */
export interface MatchRules {
  /** The senior's band is at least this many above the junior's. */
  readonly minimumBandGap: number;
  /** Their levels are sure enough to tell who is senior. */
  readonly requireSureLevels: boolean;
  readonly requireSharedLanguage: boolean;
  readonly minimumCommonMinutesPerWeek: number;
  readonly allowSameDirectManager: boolean;
  readonly repeatWindowMonths: number;
}

/** Weight of each part of a score; only their ratio matters. */
export interface ScoreWeights {
  readonly reverseExchange: number;
  readonly returnExchange: number;
  readonly organisationDistance: number;
  readonly sharedOutlook: number;
  readonly easeOfMeeting: number;
  readonly waitingTime: number;
}

export interface SeriesShape {
  readonly sessions: number;
  readonly durationMinutes: number;
  readonly cadence: Cadence;
  readonly startWithinDays: number;
}

/** How sessions are spread, so that they leave room for lunch, for other work and for the team. */
export interface SpreadPolicy {
  /** Begin of the lunch break, which stays free, in minutes since midnight on each person's own clock. */
  readonly lunchStartMinutes: number;
  /** Its length; 0 where nothing is kept free. */
  readonly lunchMinutes: number;
  /** Sessions that one person may have on one day and in one week, over all programs. */
  readonly maxSessionsPerDay: number;
  readonly maxSessionsPerWeek: number;
  /** How many in a hundred of the people under one manager may be in sessions at one time; one of them always may. */
  readonly maxTeamAwayPercent: number;
}

export interface ApprovalPolicy {
  readonly approvers: 'both' | 'junior' | 'none';
  readonly deadlineWorkingDays: number;
  readonly whenPassed: 'lead' | 'lapse';
  /** Nothing is booked for this long after the last approval, so that it can be taken back. */
  readonly undoSeconds: number;
  /** The chat asks for each approval at once, or once a week for all that came in. */
  readonly cards: 'at-once' | 'weekly';
}

export interface ProgramSettings {
  readonly name: string;
  readonly description: string;
  readonly topics: readonly Topic[];
  readonly rules: MatchRules;
  readonly weights: ScoreWeights;
  readonly series: SeriesShape;
  readonly spread: SpreadPolicy;
  readonly approval: ApprovalPolicy;
  readonly acceptanceDeadlineDays: number;
  readonly groundRules: readonly string[];
}

/** Settings, topics, rules and dates of one reverse-mentoring program. */
export interface Program {
  readonly id: string;
  readonly state: 'draft' | 'open' | 'closed';
  readonly settings: ProgramSettings;
  readonly createdAtUtc: number;
  readonly publishedAtUtc: number | null;
}
