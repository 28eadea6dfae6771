import type { Approval } from '../../contract/approval';
import type { WaitingItem } from '../../domain/contact/plan-card';
import { weeklyListUtc } from '../../domain/contact/weekly-list';
import type { Ports } from '../ports/ports';

/**
 * The approvals that wait, with the instant from which the chat asks for each: at once, with the next weekly list where the
 * program collects them, or after the time that "ask me later" gave.
 */
export async function waitingItems(
  { programs }: Pick<Ports, 'programs'>,
  approvals: readonly Approval[],
): Promise<readonly WaitingItem[]> {
  const waiting = approvals.filter(({ decision }) => decision === null);
  if (waiting.length === 0) return [];
  const weekly = new Set(
    (await programs.list()).flatMap(({ value }) => (value.settings.approval.cards === 'weekly' ? [value.id] : [])),
  );
  return waiting.map(({ programId, pairingId, askedAtUtc, dueAtUtc, snoozedUntilUtc }) => {
    const [asked, due] = [Date.parse(askedAtUtc), Date.parse(dueAtUtc)];
    const first = weekly.has(programId) ? weeklyListUtc(asked, due) : asked;
    const askAgainUtc = snoozedUntilUtc === null ? null : Date.parse(snoozedUntilUtc);
    return { programId, pairingId, askFromUtc: first, askAgainUtc };
  });
}
