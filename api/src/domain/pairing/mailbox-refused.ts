import { accepted, refused, type Outcome } from '../refusal';
import type { WorkResult } from './events';
import type { Pairing, SeatName, Series } from './pairing';
import { announced } from './series';
import { record } from './timeline';
import { owe, pendingWork, settle } from './work-ledger';

/**
 * The mailbox in which the series was to stand takes no events, as one on premises or without a licence, or one that the
 * service may not use: the series is planned again for the other's mailbox, whose clocks then keep its time. Where neither has
 * a mailbox, the sessions stand all the same: the two are told, and get them as a calendar file. A mailbox that is only denied
 * is tried again before that, for an admin can grant it.
 */
export function mailboxRefused(
  pairing: Pairing,
  { workId, isMissing }: Extract<WorkResult, { kind: 'mailbox-refused' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const { series } = pairing;
  if (pendingWork(pairing, workId)?.kind !== 'book-series' || series === null || series.event !== null) {
    return refused('wrong-state', 'No series is to be booked.');
  }
  const others = (seats: readonly SeatName[] = []) => seats.filter((seat) => seat !== series.organizer);
  const cannotOrganize = [...others(pairing.cannotOrganize), series.organizer];
  const deniedMailboxes = [...others(pairing.deniedMailboxes), ...(isMissing ? [] : [series.organizer])];
  if (series.byFile === true || (cannotOrganize.length > 1 && deniedMailboxes.length === 0)) {
    return standByFile(settle(pairing, workId), series, nowUtc);
  }
  const without = { ...settle(pairing, workId), series: null, cannotOrganize, deniedMailboxes };
  return accepted(owe(without, 'plan-series', nowUtc));
}

function standByFile(pairing: Pairing, planned: Series, nowUtc: number): Outcome<Pairing> {
  const series: Series = { ...planned, byFile: true };
  const standing = record({ ...pairing, state: 'booked', series }, 'booked-by-file', nowUtc);
  return accepted(announced(standing, 'seriesByFile', nowUtc));
}
