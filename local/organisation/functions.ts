/** A part of a company: what its people do and what they are called. */
export interface CompanyFunction {
  readonly name: string;
  readonly chief: string;
  /** How much of the company it is, relative to the others. */
  readonly weight: number;
  readonly teams: readonly string[];
  /** What somebody in it does, without any rank. */
  readonly roles: readonly string[];
}

/** The functions of a company, the larger ones first; a small company has only the first few. */
export const companyFunctions: readonly CompanyFunction[] = [
  {
    name: 'Operations',
    chief: 'Chief Operating Officer',
    weight: 28,
    teams: ['Field Service', 'Logistics', 'Plant Safety', 'Quality', 'Procurement', 'Maintenance', 'Control Room'],
    roles: ['Operations Planner', 'Field Engineer', 'Quality Specialist', 'Buyer', 'Shift Coordinator', 'Technician'],
  },
  {
    name: 'Technology',
    chief: 'Chief Technology Officer',
    weight: 24,
    teams: ['Platform', 'Data', 'Security', 'Customer Apps', 'Workplace IT', 'Architecture', 'Research'],
    roles: ['Software Engineer', 'Data Analyst', 'Security Engineer', 'Product Designer', 'Test Engineer', 'Architect'],
  },
  {
    name: 'Human Resources',
    chief: 'Chief People Officer',
    weight: 7,
    teams: ['Talent Development', 'Recruiting', 'Pay and Benefits', 'Inclusion'],
    roles: ['HR Business Partner', 'Recruiter', 'Learning Specialist', 'Payroll Specialist'],
  },
  {
    name: 'Sales',
    chief: 'Chief Commercial Officer',
    weight: 18,
    teams: ['Key Accounts', 'Partner Sales', 'Inside Sales', 'Tenders', 'Customer Success'],
    roles: ['Account Manager', 'Sales Representative', 'Bid Writer', 'Customer Success Partner'],
  },
  {
    name: 'Finance',
    chief: 'Chief Financial Officer',
    weight: 9,
    teams: ['Controlling', 'Accounting', 'Treasury', 'Tax', 'Internal Audit'],
    roles: ['Controller', 'Accountant', 'Auditor', 'Financial Analyst'],
  },
  {
    name: 'Marketing',
    chief: 'Chief Marketing Officer',
    weight: 7,
    teams: ['Brand', 'Digital Channels', 'Events', 'Market Insight'],
    roles: ['Marketing Specialist', 'Content Editor', 'Event Planner', 'Market Researcher'],
  },
  {
    name: 'Legal and Compliance',
    chief: 'General Counsel',
    weight: 4,
    teams: ['Contracts', 'Privacy', 'Compliance'],
    roles: ['Counsel', 'Paralegal', 'Privacy Specialist', 'Compliance Officer'],
  },
  {
    name: 'Sustainability',
    chief: 'Chief Sustainability Officer',
    weight: 3,
    teams: ['Climate', 'Circular Materials', 'Reporting'],
    roles: ['Sustainability Specialist', 'Climate Analyst', 'Reporting Specialist'],
  },
];

/** Ranks below a chief: 6 leads other leaders, 1 is at the beginning. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6;

const leaderTitles: Readonly<Record<string, Readonly<Record<4 | 5 | 6, string>>>> = {
  en: { 6: 'Vice President {team}', 5: 'Head of {team}', 4: '{team} Team Lead' },
  de: { 6: 'Bereichsleitung {team}', 5: 'Abteilungsleitung {team}', 4: 'Teamleitung {team}' },
  fr: { 6: 'Directrice {team}', 5: 'Responsable {team}', 4: "Chef d'équipe {team}" },
  es: { 6: 'Directora de {team}', 5: 'Jefe de {team}', 4: 'Coordinadora de equipo {team}' },
};

const memberTitles: Readonly<Record<string, Readonly<Record<1 | 2 | 3, readonly string[]>>>> = {
  en: {
    3: ['Senior {role}', 'Lead {role}', 'Principal {role}'],
    2: ['{role}'],
    1: ['Junior {role}', 'Graduate {role}', 'Intern, {team}', 'Apprentice {role}'],
  },
  de: {
    3: ['Senior {role}', '{role} (Senior)'],
    2: ['{role}', 'Fachreferent {team}'],
    1: ['Junior {role}', 'Werkstudentin {team}', 'Trainee {team}', 'Auszubildender {team}'],
  },
  fr: {
    3: ['{role} senior', '{role} principal'],
    2: ['{role}', 'Chargé de mission {team}'],
    1: ['{role} junior', 'Stagiaire {team}', 'Alternante {team}'],
  },
  es: { 3: ['{role} sénior'], 2: ['{role}', 'Técnica de {team}'], 1: ['{role} júnior', 'Becario {team}'] },
};

/** In so many offices out of ten where another language is spoken, titles are written in it. */
const inOwnLanguage = 0.35;

/**
 * A title of a rank, in English or, in some offices, in the language spoken there.
 * @param draw a number from 0 to 1 that decides what may be one way or another.
 */
export function titleOf(rank: Rank, role: string, team: string, language: string, draw: number): string {
  const spoken = language.split('-')[0] ?? 'en';
  const tongue = draw < inOwnLanguage && spoken in leaderTitles ? spoken : 'en';
  const leaders = leaderTitles[tongue] ?? leaderTitles['en'];
  const members = memberTitles[tongue] ?? memberTitles['en'];
  const pattern = rank >= 4 ? pickLeader(leaders, rank) : pickMember(members, rank, draw);
  return pattern.replace('{team}', team).replace('{role}', role);
}

function pickLeader(titles: Readonly<Record<4 | 5 | 6, string>> | undefined, rank: Rank): string {
  return (rank === 6 ? titles?.[6] : rank === 5 ? titles?.[5] : titles?.[4]) ?? '{team}';
}

function pickMember(
  titles: Readonly<Record<1 | 2 | 3, readonly string[]>> | undefined,
  rank: Rank,
  draw: number,
): string {
  const choices = (rank === 3 ? titles?.[3] : rank === 2 ? titles?.[2] : titles?.[1]) ?? ['{role}'];
  return choices[Math.floor(((draw * 1000) % 1) * choices.length)] ?? '{role}';
}
