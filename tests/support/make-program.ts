import type { Participant } from '../../api/src/domain/program/participant';
import type { Program, ProgramSettings } from '../../api/src/domain/program/program';

/** Believable settings; a test names those that it is about. */
export function makeSettings(given: Partial<ProgramSettings> = {}): ProgramSettings {
  return {
    name: 'Reverse mentoring',
    description: '',
    topics: [
      { id: 'ai-tools', name: 'AI tools', category: 'Technology' },
      { id: 'strategy', name: 'Strategy', category: 'Business' },
    ],
    rules: {
      minimumBandGap: 2,
      requireSureLevels: true,
      requireSharedLanguage: true,
      minimumCommonMinutesPerWeek: 120,
      allowSameDirectManager: false,
      repeatWindowMonths: 12,
    },
    weights: {
      reverseExchange: 40,
      returnExchange: 20,
      organisationDistance: 15,
      sharedOutlook: 10,
      easeOfMeeting: 10,
      waitingTime: 5,
    },
    series: { sessions: 6, durationMinutes: 60, cadence: 'biweekly', startWithinDays: 21 },
    spread: {
      lunchStartMinutes: 720,
      lunchMinutes: 60,
      maxSessionsPerDay: 1,
      maxSessionsPerWeek: 2,
      maxTeamAwayPercent: 35,
    },
    approval: { approvers: 'both', deadlineWorkingDays: 5, whenPassed: 'lead', undoSeconds: 0, cards: 'at-once' },
    acceptanceDeadlineDays: 14,
    groundRules: ['What is said here stays here.'],
    ...given,
  };
}

/** An open program. */
export function makeProgram(given: Partial<Program> = {}): Program {
  return {
    id: 'spring',
    state: 'open',
    settings: makeSettings(),
    createdAtUtc: Date.parse('2026-01-02T08:00:00Z'),
    publishedAtUtc: Date.parse('2026-01-02T09:00:00Z'),
    ...given,
  };
}

/** Somebody enrolled with one seat of each kind. */
export function makeParticipant(given: Partial<Participant> & Pick<Participant, 'personId'>): Participant {
  return {
    programId: 'spring',
    shares: ['ai-tools'],
    seeks: ['strategy'],
    languages: ['en'],
    juniorCapacity: 1,
    seniorCapacity: 1,
    pausedUntilUtc: null,
    exclusions: [],
    held: [],
    roundsWaited: 0,
    joinedAtUtc: Date.parse('2026-01-03T08:00:00Z'),
    leftAtUtc: null,
    ...given,
  };
}
