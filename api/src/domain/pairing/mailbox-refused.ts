import { accepted, refused, type Outcome } from '../refusal';
import type { WorkResult } from './events';
import type { Pairing } from './pairing';
import { owe, pendingWork, settle } from './work-ledger';

/**
 * The mailbox in which the series was to stand takes no events, as one on premises or without a licence: the series is
 * planned again for the other's mailbox, whose clocks then keep its time.
 */
export function mailboxRefused(
  pairing: Pairing,
  { workId }: Extract<WorkResult, { kind: 'mailbox-refused' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const { series, cannotOrganize = [] } = pairing;
  if (pendingWork(pairing, workId)?.kind !== 'book-series' || series === null || series.event !== null) {
    return refused('wrong-state', 'No series is to be booked.');
  }
  if (cannotOrganize.length > 0) return refused('wrong-state', 'Nobody is left in whose mailbox it could be booked.');
  const without = { ...settle(pairing, workId), series: null, cannotOrganize: [series.organizer] };
  return accepted(owe(without, 'plan-series', nowUtc));
}
