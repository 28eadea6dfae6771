import type { MailboxWatch } from '../../../../api/src/domain/mailbox/mailbox-watch';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { beginWatching } from '../../../../api/src/use-cases/following/begin-watching';
import { inMemoryPorts, type InMemoryPorts } from '../../../support/in-memory-ports';
import { fixedClock } from '../../../support/fixed-clock';
import type { Pause } from '../../../support/in-memory-stores';
import { makeProgram } from '../../../support/make-program';
import { bookedEvent, reach, START } from '../../domain/pairing/make-pairing';

/** A booked pairing whose series stands in the mailbox of "jun", which is watched. */
export interface FollowingWorld extends InMemoryPorts {
  pairing(): Pairing;
  /** The watch over the mailbox, null once there is none. */
  watch(): MailboxWatch | null;
}

export async function followingWorld(pause?: Pause): Promise<FollowingWorld> {
  const program = makeProgram({ id: 'spring' });
  const ports = inMemoryPorts({
    programs: [program],
    clock: fixedClock(new Date(START).toISOString()),
    ...(pause && { pause }),
  });
  const booked = reach.booked();
  ports.pairings.documents.put('spring/jun~sen~1', booked);
  if (booked.series === null) throw new Error('no series');
  await beginWatching(ports, booked, booked.series, bookedEvent);
  return {
    ...ports,
    pairing() {
      const read = ports.pairings.documents.read('spring/jun~sen~1');
      if (read === null) throw new Error('no pairing');
      return read.value;
    },
    watch: () => ports.watches.documents.read('jun')?.value ?? null,
  };
}
