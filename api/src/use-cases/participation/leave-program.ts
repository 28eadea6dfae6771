import { leave } from '../../domain/program/enrolment';
import { accepted, type Outcome } from '../../domain/refusal';
import { endPairingsOfPerson } from '../pairings/end-pairings-of-person';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { noSuchProgram } from '../programs/read-programs';
import { untilSaved } from '../work/until-saved';

/**
 * Ends the caller's participation: their live pairings are withdrawn, then their document goes, at once where it holds no
 * seat, else with the last seat that is given back. Safe to repeat; a repeat also ends what a crash left standing.
 */
export async function leaveProgram(
  ports: Pick<Ports, 'clock' | 'programs' | 'participants' | 'pairings'>,
  caller: Caller,
  programId: string,
): Promise<Outcome<null>> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchProgram;
  await endPairingsOfPerson(ports, program.value, caller.personId);
  await markLeft(ports, programId, caller.personId);
  // A pair may have been proposed between the two steps above; now that the person has left, none can be.
  await endPairingsOfPerson(ports, program.value, caller.personId);
  return accepted(null);
}

async function markLeft(
  ports: Pick<Ports, 'clock' | 'participants'>,
  programId: string,
  personId: string,
): Promise<void> {
  await untilSaved('participation', async () => {
    const read = await ports.participants.read(programId, personId);
    if (read === null) return null;
    const left = leave(read.value, ports.clock.nowUtc());
    if (left.held.length === 0) {
      const removed = await ports.participants.remove(programId, personId, read.etag);
      return removed === 'removed' ? null : 'again';
    }
    if (left === read.value) return null;
    return (await ports.participants.replace(left, read.etag)) === 'changed' ? 'again' : null;
  });
}
