import type { ApprovalPolicy, ProgramSettings } from '../program/program';

/** What a program's settings say about the life of its pairings. */
export interface PairingPolicy {
  /** Who approves, until when, and for how long an approval can be taken back before it is acted on. */
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

/** How long an approval can be taken back before it is acted on, in milliseconds. */
export function undoMs({ approval }: PairingPolicy): number {
  return approval.undoSeconds * 1_000;
}
