import type { Pairing } from '../../../../../api/src/contract/pairing';

const person = (id: string) => ({ id, displayName: id, jobTitle: 'Analyst', department: 'Insights' });

/** A pairing as its junior sees it, with parts of one's own. */
export const pairingWith = (parts: Partial<Pairing> = {}): Pairing => ({
  id: 'mila~tom~1',
  programId: 'spring',
  programName: 'Spring',
  state: 'proposed',
  seat: 'junior',
  me: person('mila'),
  partner: person('tom'),
  iAccepted: false,
  partnerAccepted: false,
  dueAtUtc: '2026-01-15T17:00:00Z',
  nextStep: 'Accept or decline.',
  score: 700,
  parts: [],
  youShare: ['ai'],
  youLearn: ['strategy'],
  approvals: [],
  series: null,
  timeCost: { sessions: 6, durationMinutes: 60, cadence: 'monthly' },
  groundRules: [],
  timeline: [],
  pulse: null,
  ...parts,
});

/** A series with a session at each of the instants, an hour long. */
export const seriesAt = (...startsUtc: string[]): NonNullable<Pairing['series']> => ({
  sessions: startsUtc.map((startUtc, index) => ({
    number: index + 1,
    startUtc,
    endUtc: new Date(Date.parse(startUtc) + 3_600_000).toISOString(),
    agendaOwner: 'junior',
    moved: false,
    cancelled: false,
    myResponse: 'organizer',
    partnerResponse: 'none',
    movingToUtc: null,
  })),
  webLink: null,
  joinUrl: 'https://teams.example/join',
  byFile: false,
  wallTime: '09:00',
  zoneIana: 'Europe/Lisbon',
});
