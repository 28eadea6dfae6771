import type { MailboxWatch } from '../../domain/mailbox/mailbox-watch';
import { advance } from '../../domain/pairing/advance';
import { pairingPolicy } from '../../domain/pairing/policy';
import { changePairing } from '../pairings/change-pairing';
import type { FollowPorts } from './follow-series';

/** Notes on the pairings that could not be followed for long why that is, for the lead to read. Safe to repeat. */
export async function tellLead(ports: FollowPorts, { series }: MailboxWatch, reason: string): Promise<void> {
  for (const { programId, pairingId } of series.filter((each) => each.unread)) {
    const program = await ports.programs.read(programId);
    if (program === null) continue;
    const policy = pairingPolicy(program.value.settings);
    await changePairing(ports, programId, pairingId, (pairing) =>
      advance(pairing, { kind: 'series-not-followed', reason }, policy, ports.clock.nowUtc()),
    );
  }
}
