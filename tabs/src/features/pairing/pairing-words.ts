import type { z } from 'zod';
import type { Pairing, PairingState } from '../../../../api/src/contract/pairing';

export type PairingStateName = z.infer<typeof PairingState>;
type Tone = 'brand' | 'success' | 'warning' | 'danger' | 'subtle';

/** How each state of a pairing is called and coloured. */
export const stateWords = {
  proposed: { name: 'Proposed', tone: 'brand' },
  accepted: { name: 'Accepted', tone: 'brand' },
  'awaiting-approval': { name: 'Awaiting approval', tone: 'warning' },
  approved: { name: 'Approved', tone: 'brand' },
  booked: { name: 'Booked', tone: 'success' },
  active: { name: 'Active', tone: 'success' },
  completed: { name: 'Completed', tone: 'success' },
  declined: { name: 'Declined', tone: 'subtle' },
  rejected: { name: 'Rejected', tone: 'danger' },
  expired: { name: 'Expired', tone: 'subtle' },
  withdrawn: { name: 'Withdrawn', tone: 'subtle' },
} as const satisfies Record<PairingStateName, { name: string; tone: Tone }>;

const ended: readonly PairingStateName[] = ['completed', 'declined', 'rejected', 'expired', 'withdrawn'];

/** True while the pairing still holds its two seats. */
export const isLive = (state: PairingStateName): boolean => !ended.includes(state);

/** True while people have to act before the deadline of the state; once booked, the dates speak for themselves. */
export const isWaiting = (state: PairingStateName): boolean =>
  isLive(state) && state !== 'booked' && state !== 'active';

/** True where a pairing waits for the caller's own acceptance. */
export const answerAsked = ({ state, iAccepted }: Pick<Pairing, 'state' | 'iAccepted'>): boolean =>
  state === 'proposed' && !iAccepted;

/** The stations on the way of a pairing. */
export const milestones = ['Proposed', 'Accepted', 'Approved', 'Booked', 'Active', 'Completed'] as const;

/** How many stations are behind a pairing; for one that ended early, how far it came. */
export function milestonesReached(
  pairing: Pick<Pairing, 'state' | 'iAccepted' | 'partnerAccepted' | 'approvals' | 'series'>,
): number {
  switch (pairing.state) {
    case 'proposed':
      return 1;
    case 'accepted':
    case 'awaiting-approval':
      return 2;
    case 'approved':
      return 3;
    case 'booked':
      return 4;
    case 'active':
      return 5;
    case 'completed':
      return 6;
    case 'declined':
    case 'rejected':
    case 'expired':
    case 'withdrawn':
      if (pairing.series !== null) return 4;
      if (!pairing.iAccepted || !pairing.partnerAccepted) return 1;
      return pairing.approvals.length > 0 && pairing.approvals.every(({ decision }) => decision === 'approved') ? 3 : 2;
  }
}

/** Milliseconds after which a pairing is worth asking for again; false where only a person can move it on. */
export function pollInterval(pairing: Pick<Pairing, 'state' | 'series'>): number | false {
  switch (pairing.state) {
    case 'accepted':
    case 'approved':
      return 2_000;
    case 'booked':
    case 'active':
      if (pairing.series === null) return 2_000;
      return pairing.series.sessions.some(({ movingToUtc }) => movingToUtc !== null) ? 3_000 : 60_000;
    case 'proposed':
    case 'awaiting-approval':
      return 10_000;
    case 'completed':
    case 'declined':
    case 'rejected':
    case 'expired':
    case 'withdrawn':
      return false;
  }
}

const rhythms: Readonly<Record<string, string>> = {
  weekly: 'every week',
  biweekly: 'every two weeks',
  monthly: 'every month',
};

/** "6 sessions of 60 minutes, every month". */
export function timeCostInWords({ sessions, durationMinutes, cadence }: Pairing['timeCost']): string {
  const count = sessions === 1 ? 'One session' : `${sessions} sessions`;
  return `${count} of ${durationMinutes} minutes, ${rhythms[cadence] ?? cadence}`;
}
