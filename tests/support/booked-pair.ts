import type { Pairing } from '../../api/src/domain/pairing/pairing';
import { decideApproval } from '../../api/src/use-cases/approvals/decide-approval';
import { performDueWork } from '../../api/src/use-cases/pairing-work/perform-due-work';
import { acceptPairing } from '../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../api/src/use-cases/pairings/propose-pair';
import { HOUR_MS } from '../../api/src/domain/scheduling/time-units';
import { caller, companyPorts } from './small-company';

export type CompanyPorts = ReturnType<typeof companyPorts>;

/** Ned, the junior, and Sara, the senior. */
export const nedAndSara = { programId: 'spring', pairingId: 'ned~sara~1' };

const proposal = {
  juniorId: 'ned',
  seniorId: 'sara',
  origin: { kind: 'round', roundId: 'round-1' },
  match: null,
} as const;

/** Does all work that is due now. */
export const sweep = (ports: CompanyPorts): Promise<void> => performDueWork(ports, ports.clock.nowUtc() + 1);

/** The pairing of Ned and Sara as it stands. */
export function pairingOf(ports: CompanyPorts): Pairing {
  const pairing = ports.pairings.documents.read('spring/ned~sara~1')?.value;
  if (pairing === undefined) throw new Error('Ned and Sara are not paired.');
  return pairing;
}

/** Ned and Sara with their series in Outlook: both accepted, Nora and South approved. */
export async function bookedPair(given: Parameters<typeof companyPorts>[0] = {}): Promise<CompanyPorts> {
  const ports = companyPorts(given);
  await bookPair(ports);
  return ports;
}

/** The same on ports that a test prepared. */
export async function bookPair(ports: CompanyPorts): Promise<void> {
  await proposePair(ports, ports.program, proposal);
  await sweep(ports);
  await acceptPairing(ports, caller('ned'), nedAndSara);
  await acceptPairing(ports, caller('sara'), nedAndSara);
  await sweep(ports);
  await decideApproval(ports, caller('nora'), nedAndSara, { decision: 'approve' });
  await decideApproval(ports, caller('south'), nedAndSara, { decision: 'approve' });
  // What waits for a moment after a decision is due by then.
  ports.clock.advance(HOUR_MS);
  await sweep(ports);
}
