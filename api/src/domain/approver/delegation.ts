import { accepted, refused, type Outcome } from '../refusal';

/** A manager lets somebody else decide approvals in their place. */
export interface Delegation {
  readonly managerId: string;
  readonly delegateId: string;
  /** Null: from now on. */
  readonly fromUtc: number | null;
  /** The first instant that is not covered any more; null: until it is removed. */
  readonly untilUtc: number | null;
}

/** Checks a delegation before it is kept. */
export function nameDelegate(delegation: Delegation, nowUtc: number): Outcome<Delegation> {
  const { managerId, delegateId, fromUtc, untilUtc } = delegation;
  if (managerId === delegateId) return refused('not-allowed', 'You cannot be your own delegate. Choose somebody else.');
  if (untilUtc !== null && untilUtc <= Math.max(nowUtc, fromUtc ?? nowUtc)) {
    return refused('not-allowed', 'The last day lies before the first one, or is over already. Choose a later one.');
  }
  return accepted(delegation);
}

/** Whether the delegate decides at this instant. */
export function isActive({ fromUtc, untilUtc }: Delegation, nowUtc: number): boolean {
  return (fromUtc ?? nowUtc) <= nowUtc && (untilUtc ?? Infinity) > nowUtc;
}
