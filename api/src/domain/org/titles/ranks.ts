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
  teamLeader: { level: 46, spread: 9, leads: true },
  learnedProfession: { level: 51, spread: 12 },
  adviser: { level: 45, spread: 11 },
  professional: { level: 42, spread: 10 },
  associateProfessional: { level: 33, spread: 10 },
  officer: { level: 30, spread: 10 },
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

/** How many levels a qualifier moves the post that it stands next to. */
export const SHIFTS = {
  chief: 18,
  head: 13,
  principal: 10,
  lead: 7,
  senior: 7,
  higher: 5,
  global: 4,
  regional: 3,
  local: -3,
  deputy: -5,
  associate: -5,
  assistant: -9,
  junior: -8,
  lower: -8,
} as const;
