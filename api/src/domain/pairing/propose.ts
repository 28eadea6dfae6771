import { DAY_MS } from '../scheduling/time-units';
import type { MatchNote, Pairing, Terms } from './pairing';
import type { PairingPolicy } from './policy';
import { record } from './timeline';
import { owe } from './work-ledger';

/** Two people to be paired, and why. */
export interface Proposal {
  readonly id: string;
  readonly programId: string;
  readonly origin: Pairing['origin'];
  readonly juniorId: string;
  readonly seniorId: string;
  readonly terms: Terms;
  readonly match: MatchNote | null;
}

/**
 * The first version of a pairing: hidden until both participants hold a seat for it. Who picked the partner has thereby
 * accepted.
 */
export function propose(proposal: Proposal, policy: PairingPolicy, nowUtc: number): Pairing {
  const { id, programId, origin, terms, match } = proposal;
  const pickedBy = origin.kind === 'own-pick' ? origin.byPersonId : null;
  const seat = (personId: string) => ({ personId, acceptedAtUtc: personId === pickedBy ? nowUtc : null });
  const pairing: Pairing = {
    id,
    programId,
    origin,
    junior: seat(proposal.juniorId),
    senior: seat(proposal.seniorId),
    state: 'proposed',
    seatsHeld: false,
    terms,
    match,
    approvals: [],
    series: null,
    remindedOfUtc: null,
    cancellations: [],
    clashes: [],
    narrowBandGap: null,
    dueAtUtc: nowUtc + policy.acceptanceDeadlineDays * DAY_MS,
    ending: null,
    pending: [],
    workIssued: 0,
    timeline: [],
    createdAtUtc: nowUtc,
  };
  return owe(record(pairing, 'proposed', nowUtc, pickedBy), 'hold-seats', nowUtc);
}
