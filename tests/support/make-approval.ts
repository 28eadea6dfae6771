import type { Approval } from '../../api/src/contract/approval';

const person = (id: string, displayName: string, jobTitle: string, department: string) => ({
  id,
  displayName,
  jobTitle,
  department,
});

/** An approval that waits, as the API shows it. `bare`: the directory knows nothing but the names. */
export function makeApproval({ bare = false, ...given }: Partial<Approval> & { bare?: boolean } = {}): Approval {
  return {
    programId: 'spring',
    programName: 'Spring program',
    pairingId: 'jun~sen~1',
    approvalId: 'ask.1',
    junior: bare ? person('jun', 'Juna Ruiz', '', '') : person('jun', 'Juna Ruiz', 'Analyst', 'Finance'),
    senior: bare ? person('sen', 'Sena Holt', '', '') : person('sen', 'Sena Holt', 'Director', 'Sales'),
    seats: ['junior'],
    whyThisPair: 'Finance and Sales rarely meet, and they work outside each other’s management line.',
    whyYou: 'You decide about the time only; what they talk about stays with them.',
    listedAtUtc: '2026-01-05T08:00:00.000Z',
    remindedAtUtc: null,
    snoozedUntilUtc: null,
    askedAtUtc: '2026-01-05T08:00:00.000Z',
    dueAtUtc: '2026-01-12T08:00:00.000Z',
    timeCost: {
      sessions: 6,
      durationMinutes: 60,
      cadence: 'monthly',
      fromUtc: '2026-01-08T00:00:00.000Z',
      untilUtc: '2026-06-30T00:00:00.000Z',
      sentence: '6 × 60 minutes between 8 January 2026 and 30 June 2026, within working hours',
    },
    teamPairings: 0,
    teamPeople: 9,
    forLead: false,
    decision: null,
    decidedAtUtc: null,
    decidedBy: null,
    handedOnTo: null,
    reason: null,
    undoUntilUtc: null,
    ...given,
  };
}
