import { advance } from '../../domain/pairing/advance';
import { pairingPolicy } from '../../domain/pairing/policy';
import { pauseTold } from '../../domain/program/enrolment';
import type { Participant } from '../../domain/program/participant';
import type { Program } from '../../domain/program/program';
import { changePairing } from '../pairings/change-pairing';
import type { Ports } from '../ports/ports';
import type { Versioned } from '../ports/store';
import { eachAlone } from '../work/each-alone';
import { untilSaved } from '../work/until-saved';

export type PausePorts = Pick<Ports, 'clock' | 'programs' | 'participants' | 'pairings'>;

/**
 * Lets every live pairing of a person hear of their pause as it stands now. That it has to is kept with the pause, in one
 * write, and struck off here at the end: so this is safe to repeat after a crash, and safe to do twice at a time.
 *
 * @returns the participant as it stands then; null where they left.
 */
export async function tellPause(
  ports: PausePorts,
  program: Program,
  personId: string,
): Promise<Versioned<Participant> | null> {
  return untilSaved<Versioned<Participant> | null>('participation', async () => {
    const read = await ports.participants.read(program.id, personId);
    if (read?.value.pauseToTell !== true) return read;
    const event = { kind: 'pause-changed', personId, untilUtc: read.value.pausedUntilUtc } as const;
    const alone = eachAlone('pairings could not be told of a pause');
    for (const { id } of await ports.pairings.listByPerson(program.id, personId)) {
      await alone.attempt(id, async () => {
        await changePairing(ports, program.id, id, (pairing) =>
          advance(pairing, event, pairingPolicy(program.settings), ports.clock.nowUtc()),
        );
      });
    }
    alone.finish();
    const told = await ports.participants.replace(pauseTold(read.value), read.etag);
    return told === 'changed' ? 'again' : told;
  });
}

/**
 * Tells what a crash left untold: the guarantee behind {@link tellPause}, which is called with every change. A pause that
 * cannot be told does not keep the others.
 *
 * @throws AggregateError of what went wrong, at the end.
 */
export async function tellPauses(ports: PausePorts, untilUtc: number): Promise<void> {
  const alone = eachAlone('pauses could not be told');
  for (const { value: program } of await ports.programs.list()) {
    await alone.attempt(`program ${program.id}`, async () => {
      for (const personId of await ports.participants.listPausesToTell(program.id)) {
        if (ports.clock.nowUtc() >= untilUtc) return;
        await alone.attempt(personId, async () => {
          await tellPause(ports, program, personId);
        });
      }
    });
  }
  alone.finish();
}
