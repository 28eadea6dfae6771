import { accepted, type Outcome } from '../refusal';
import { end } from './ending';
import type { ChartReviewed } from './events';
import { askNewManagers } from './line-change';
import type { Pairing } from './pairing';
import type { PairingPolicy } from './policy';
import { hasEnded } from './states';

/**
 * The org chart was read anew, and the pairing is held against it. Two people in one line, under one manager or no longer
 * there are no pair any more: it ends with the reason. A new manager is asked for the time. Two whose career bands have
 * come too close stay a pair, and the lead is told. A review that finds nothing new returns the very same object.
 */
export function chartReviewed(
  pairing: Pairing,
  { finding }: ChartReviewed,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  if (hasEnded(pairing)) return accepted(pairing);
  if (finding.bar !== null) {
    return accepted(end(pairing, 'withdrawn', { reason: finding.bar, byPersonId: null, note: null }, nowUtc));
  }
  const narrowBandGap = finding.bandGap < finding.minimumBandGap ? finding.bandGap : null;
  const noted = narrowBandGap === pairing.narrowBandGap ? pairing : { ...pairing, narrowBandGap };
  return accepted(askNewManagers(noted, finding.approvers, policy, nowUtc));
}
