import type { ApprovalPolicy, ProgramSettings } from '../program/program';

/** What a program's settings say about the life of its pairings. */
export interface PairingPolicy {
  readonly approval: ApprovalPolicy;
  /** Days that two people have to accept. */
  readonly acceptanceDeadlineDays: number;
  /** Days after the last approval by which the first session takes place. */
  readonly startWithinDays: number;
}

/** Reads the policy from a program's settings. */
export function pairingPolicy(settings: ProgramSettings): PairingPolicy {
  return {
    approval: settings.approval,
    acceptanceDeadlineDays: settings.acceptanceDeadlineDays,
    startWithinDays: settings.series.startWithinDays,
  };
}
