import type { Program } from '../../domain/program/program';
import { inParallel } from './in-parallel';
import { performWorkOf } from './perform-work-of';
import type { WorkPorts } from './performer';

/** Pairings worked on at one time by one sweep: two full batches of Microsoft Graph. */
const PARALLEL = 40;
const PAGE = 200;

/**
 * Sweeps over all pairings with work or a deadline due, until nothing is due or the time is up. This is the guarantee that
 * nothing owed is forgotten; whoever does work sooner only makes it faster. A pairing that cannot be worked on does not
 * stop the others.
 *
 * @throws AggregateError of what went wrong, at the end.
 */
export async function performDueWork(ports: WorkPorts, untilUtc: number): Promise<void> {
  const failures: unknown[] = [];
  for (const { value: program } of await ports.programs.list()) {
    await sweepProgram(ports, program, untilUtc, failures);
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} pairings could not be worked on.`);
}

async function sweepProgram(ports: WorkPorts, program: Program, untilUtc: number, failures: unknown[]): Promise<void> {
  const seen = new Set<string>();
  while (ports.clock.nowUtc() < untilUtc) {
    const due = await ports.pairings.listDue(program.id, ports.clock.nowUtc(), PAGE);
    const fresh = due.filter((pairingId) => !seen.has(pairingId));
    if (fresh.length === 0) return;
    await inParallel(fresh, PARALLEL, async (pairingId) => {
      seen.add(pairingId);
      if (ports.clock.nowUtc() >= untilUtc) return;
      try {
        await performWorkOf(ports, program, pairingId);
      } catch (error) {
        failures.push(error);
      }
    });
  }
}
