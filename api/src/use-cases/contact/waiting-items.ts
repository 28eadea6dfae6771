import type { Approval } from '../../contract/approval';
import type { WaitingItem } from '../../domain/contact/plan-card';

/**
 * The approvals that wait, with the instant from which the chat asks for each: at once, with the weekly list where the
 * program collects them, and again after the time that "ask me later" gave or at the reminder.
 */
export function waitingItems(approvals: readonly Approval[]): readonly WaitingItem[] {
  return approvals
    .filter(({ decision }) => decision === null)
    .map(({ programId, pairingId, listedAtUtc, snoozedUntilUtc, remindedAtUtc }) => {
      const again = snoozedUntilUtc ?? remindedAtUtc;
      return {
        programId,
        pairingId,
        askFromUtc: Date.parse(listedAtUtc),
        askAgainUtc: again === null ? null : Date.parse(again),
      };
    });
}
