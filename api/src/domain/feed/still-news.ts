import type { NotificationRequest, Pairing } from '../pairing/pairing';
import { waitsForApproval } from '../pairing/asking';
import { sideToLookAt } from '../pairing/cancellations';
import { clashOf } from '../pairing/clashes';
import { sessionOf } from '../pairing/meeting-clock';
import { pausedUntilUtc } from '../pairing/pause';
import { openPulse } from '../pairing/pulse';
import { isStalled } from '../pairing/silence';
import { seatOf } from '../pairing/states';

/** Whether a notification that waited for the end of somebody's quiet hours still says something true. */
export function isStillNews(
  { template, recipientId, session }: NotificationRequest,
  pairing: Pairing,
  nowUtc: number,
): boolean {
  const about = session === null ? null : sessionOf(pairing, session);
  const ahead = about !== null && about.startUtc > nowUtc ? about : null;
  switch (template) {
    case 'approvalRequested':
    case 'approvalReminder':
      return isAsked(pairing, recipientId);
    case 'approvalHandedOn':
      return waitsForApproval(pairing);
    case 'matchProposed':
    case 'pairingStalled': {
      if (pairing.state !== 'proposed') return isStalled(pairing, nowUtc);
      const seat = seatOf(pairing, recipientId);
      return pairing.state === 'proposed' && seat !== null && pairing[seat].acceptedAtUtc === null;
    }
    case 'noTimeFound':
      return pairing.state === 'approved' && pairing.series === null;
    case 'sessionComing':
    case 'sessionMoved':
    case 'sessionNotMoved':
      return ahead !== null;
    case 'sessionClashes':
      return ahead !== null && clashOf(pairing, ahead) !== null;
    case 'sessionNotRebooked':
      return ahead !== null && (ahead.cancelled || Object.values(ahead.responses).includes('declined'));
    case 'cancelledAgain':
      return pairing.ending === null && sideToLookAt(pairing, nowUtc) !== null;
    case 'pairingPaused':
      return pairing.ending === null && pausedUntilUtc(pairing, nowUtc) !== null;
    case 'pulseDue': {
      const seat = seatOf(pairing, recipientId);
      return seat !== null && openPulse(pairing, seat) !== null;
    }
    default:
      return true;
  }
}

/** Whether an approval waits for this person; who was never asked by name was told as a lead. */
function isAsked({ approvals }: Pairing, personId: string): boolean {
  const own = approvals.filter(({ approverId }) => approverId === personId);
  const asked = own.length > 0 ? own : approvals.filter(({ approverId }) => approverId === null);
  return asked.some(({ decision }) => decision === null);
}
