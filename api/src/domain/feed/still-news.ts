import type { NotificationRequest, Pairing } from '../pairing/pairing';
import { pausedUntilUtc } from '../pairing/pause';
import { seatOf } from '../pairing/states';

/** Whether a notification that waited for the end of somebody's quiet hours still says something true. */
export function isStillNews(
  { template, recipientId, session }: NotificationRequest,
  pairing: Pairing,
  nowUtc: number,
): boolean {
  switch (template) {
    case 'approvalRequested':
    case 'approvalReminder':
      return pairing.approvals.some(({ approverId, decision }) => approverId === recipientId && decision === null);
    case 'approvalHandedOn':
      return pairing.state === 'awaiting-approval';
    case 'matchProposed':
    case 'pairingStalled': {
      const seat = seatOf(pairing, recipientId);
      return pairing.state === 'proposed' && seat !== null && pairing[seat].acceptedAtUtc === null;
    }
    case 'sessionComing':
      return pairing.series?.sessions.some(({ number, startUtc }) => number === session && startUtc > nowUtc) ?? false;
    case 'pairingPaused':
      return pairing.ending === null && pausedUntilUtc(pairing, nowUtc) !== null;
    default:
      return true;
  }
}
