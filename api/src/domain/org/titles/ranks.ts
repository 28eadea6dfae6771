/** A post as a word names it: the level it usually stands for and how far holders usually lie from that level. */
export interface Rank {
  /** 0–100. */
  readonly level: number;
  /** Standard deviation in levels: small for "chief executive", large for "officer". */
  readonly spread: number;
  /** The word names someone who leads people or the organisation. */
  readonly leads?: true;
  /** The word names someone who works for the post that it stands next to: an assistant, a secretary. */
  readonly serves?: true;
  /** The word names someone who is still learning the trade. */
  readonly learns?: true;
}

/**
 * The ladder that all word lists share. Leading posts follow the usual order of companies and public bodies; the other
 * occupations follow the skill levels of ISCO-08, the international classification of occupations (ILO 2012): 4 professionals,
 * 3 technicians and associate professionals, 2 clerical, service, craft and machine work, 1 elementary work.
 */
export const RANKS = {
  headOfOrganisation: { level: 98, spread: 6, leads: true },
  president: { level: 94, spread: 9, leads: true },
  boardMember: { level: 91, spread: 7, leads: true },
  executiveVicePresident: { level: 88, spread: 7, leads: true },
  seniorVicePresident: { level: 85, spread: 7, leads: true },
  executiveDirector: { level: 84, spread: 8, leads: true },
  vicePresident: { level: 80, spread: 9, leads: true },
  director: { level: 78, spread: 9, leads: true },
  generalManager: { level: 70, spread: 11, leads: true },
  head: { level: 67, spread: 10, leads: true },
  divisionManager: { level: 62, spread: 10, leads: true },
  manager: { level: 54, spread: 10, leads: true },
  principal: { level: 54, spread: 11 },
  coordinatingManager: { level: 46, spread: 9 },
  /** Who manages a thing and not people: documents, stock, somebody's diary. */
  keeper: { level: 31, spread: 10 },
  teamLeader: { level: 46, spread: 9, leads: true },
  learnedProfession: { level: 51, spread: 12 },
  adviser: { level: 45, spread: 11 },
  professional: { level: 42, spread: 10 },
  associateProfessional: { level: 35, spread: 10 },
  officer: { level: 34, spread: 12 },
  staff: { level: 27, spread: 14 },
  executiveAssistant: { level: 28, spread: 8, serves: true },
  clerk: { level: 21, spread: 8 },
  assistant: { level: 19, spread: 8, serves: true },
  craft: { level: 23, spread: 10 },
  service: { level: 18, spread: 9 },
  operator: { level: 16, spread: 8 },
  elementary: { level: 10, spread: 7 },
  trainee: { level: 8, spread: 6, learns: true },
} as const satisfies Record<string, Rank>;

/** How a qualifier moves the post that it stands next to, in levels. */
export interface Shift {
  /** Posts that lead. */
  readonly leading: number;
  /** All other posts. */
  readonly other: number;
  /** Level below which the qualifier pushes nobody: a support assistant is an assistant. */
  readonly downTo?: number;
  /** Spread of the qualified post at most: "support" makes clear what an officer is. */
  readonly narrowsTo?: number;
}

/** Qualifiers by their meaning. Where a post leads (regional, global) only matters for those who lead. */
export const SHIFTS = {
  chief: { leading: 18, other: 18 },
  head: { leading: 13, other: 13 },
  principal: { leading: 8, other: 10 },
  lead: { leading: 5, other: 7 },
  senior: { leading: 7, other: 7 },
  higher: { leading: 5, other: 5 },
  global: { leading: 4, other: 0 },
  regional: { leading: 3, other: 0 },
  local: { leading: -3, other: 0 },
  none: { leading: 0, other: 0 },
  staff: { leading: 0, other: 5 },
  deputy: { leading: -5, other: -5 },
  associate: { leading: -5, other: -5 },
  assistant: { leading: -8, other: -14 },
  junior: { leading: -8, other: -8 },
  support: { leading: 0, other: -10, downTo: 22, narrowsTo: 9 },
} as const satisfies Record<string, Shift>;
