import type { MailboxWatch } from '../../domain/mailbox/mailbox-watch';
import { advance } from '../../domain/pairing/advance';
import { pairingPolicy } from '../../domain/pairing/policy';
import { changePairing } from '../pairings/change-pairing';
import { eachAlone } from '../work/each-alone';
import type { FollowPorts } from './follow-series';

/** Notes on the pairings that could not be followed for long why that is, for the lead to read. Safe to repeat. */
export async function tellLead(ports: FollowPorts, { series }: MailboxWatch, reason: string): Promise<void> {
  const alone = eachAlone('pairings could not be noted as not followed');
  for (const { programId, pairingId } of series.filter((each) => each.unread)) {
    await alone.attempt(pairingId, async () => {
      const program = await ports.programs.read(programId);
      if (program === null) return;
      const policy = pairingPolicy(program.value.settings);
      await changePairing(ports, programId, pairingId, (pairing) =>
        advance(pairing, { kind: 'series-not-followed', reason }, policy, ports.clock.nowUtc()),
      );
    });
  }
  alone.finish();
}
