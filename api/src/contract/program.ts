import { z } from 'zod';
import { InstantUtc, ProgramId, TopicId, lineOfText, textBlock } from './primitives';

export const Topic = z.strictObject({ id: TopicId, name: lineOfText(60), category: lineOfText(40) });
export type Topic = z.infer<typeof Topic>;

/** Hard rules: an edge that breaks one is not a candidate. */
export const MatchRules = z.strictObject({
  /** The senior's band is at least this many above the junior's. */
  minimumBandGap: z.int().min(1).max(6),
  /** The levels of both are sure enough to tell who is senior. */
  requireSureLevels: z.boolean(),
  requireSharedLanguage: z.boolean(),
  /** Minutes of working time that both have in common in a week. */
  minimumCommonMinutesPerWeek: z.int().min(0).max(2400),
  allowSameDirectManager: z.boolean(),
  /** Months during which a declined or finished pair is not proposed again. */
  repeatWindowMonths: z.int().min(0).max(120),
});

/** Weight of each part of a score; only their ratio matters. */
export const ScoreWeights = z.strictObject({
  reverseExchange: z.int().min(0).max(100),
  returnExchange: z.int().min(0).max(100),
  organisationDistance: z.int().min(0).max(100),
  sharedOutlook: z.int().min(0).max(100),
  easeOfMeeting: z.int().min(0).max(100),
  waitingTime: z.int().min(0).max(100),
});

export const SeriesShape = z.strictObject({
  sessions: z.int().min(1).max(26),
  durationMinutes: z.int().min(15).max(180).multipleOf(15),
  cadence: z.enum(['weekly', 'biweekly', 'monthly']),
  /** The first session is at most this many days after the last approval. */
  startWithinDays: z.int().min(3).max(60),
});

/** How sessions are spread, so that they leave room for lunch, for other work and for the team. */
export const SpreadPolicy = z.strictObject({
  /** Begin of the lunch break, which stays free, in minutes since midnight on each person's own clock. */
  lunchStartMinutes: z.int().min(0).max(1439),
  /** Its length; 0 where nothing is kept free. */
  lunchMinutes: z.int().min(0).max(180).multipleOf(15),
  /** Sessions that one person may have on one day and in one week, over all programs. */
  maxSessionsPerDay: z.int().min(1).max(10),
  maxSessionsPerWeek: z.int().min(1).max(50),
  /** How many in a hundred of the people under one manager may be in sessions at one time; one of them always may. */
  maxTeamAwayPercent: z.int().min(1).max(100),
});

export const ApprovalPolicy = z.strictObject({
  /** Whose line managers must approve the time. */
  approvers: z.enum(['both', 'junior', 'none']),
  deadlineWorkingDays: z.int().min(1).max(30),
  whenPassed: z.enum(['lead', 'lapse']),
  /** Nothing is booked for this long after the last approval, so that it can be taken back. */
  undoSeconds: z.int().min(0).max(600),
  /** The chat asks for each approval at once, or once a week for all that came in. */
  cards: z.enum(['at-once', 'weekly']),
});

export const ProgramSettings = z.strictObject({
  name: lineOfText(80),
  description: textBlock(1000),
  topics: z.array(Topic).min(2).max(100),
  rules: MatchRules,
  weights: ScoreWeights,
  series: SeriesShape,
  spread: SpreadPolicy,
  approval: ApprovalPolicy,
  /** Days that two people have to accept a proposal. */
  acceptanceDeadlineDays: z.int().min(1).max(60),
  groundRules: z.array(lineOfText(200)).max(20),
});
export type ProgramSettings = z.infer<typeof ProgramSettings>;

export const ProgramState = z.enum(['draft', 'open', 'closed']);

export const Program = z.object({
  id: ProgramId,
  state: ProgramState,
  settings: ProgramSettings,
  participants: z.int(),
  createdAtUtc: InstantUtc,
  publishedAtUtc: InstantUtc.nullable(),
});
export type Program = z.infer<typeof Program>;

export const ProgramList = z.object({ items: z.array(Program) });
export const NewProgram = z.strictObject({ settings: ProgramSettings });
