import type { Program } from '../../domain/program/program';
import { eachAlone, type EachAlone } from '../work/each-alone';
import { inParallel } from './in-parallel';
import { fractionOf } from './jitter';
import { performWorkOf } from './perform-work-of';
import type { WorkPorts } from './performer';

/** Pairings worked on at one time by one sweep: two full batches of Microsoft Graph. */
const PARALLEL = 40;
const PAGE = 200;

/** How far a sweep has come in one program. */
interface Turn {
  readonly program: Program;
  readonly seen: Set<string>;
}

/**
 * Sweeps over all pairings with work or a deadline due, until nothing is due or the time is up. This is the guarantee that
 * nothing owed is forgotten; whoever does work sooner only makes it faster. Programs take turns, a page each, and lots
 * decide which goes first: where there is more than one sweep can do, none waits for the backlog of another. A pairing
 * that cannot be worked on does not stop the others.
 *
 * @throws AggregateError of what went wrong, at the end.
 */
export async function performDueWork(ports: WorkPorts, untilUtc: number): Promise<void> {
  const programs = (await ports.programs.list()).map(({ value }) => value);
  const first = Math.floor(fractionOf(String(ports.clock.nowUtc())) * programs.length);
  const alone = eachAlone('pairings could not be worked on');
  let waiting = [...programs.slice(first), ...programs.slice(0, first)].map((program): Turn => ({
    program,
    seen: new Set(),
  }));
  while (waiting.length > 0) {
    const left: Turn[] = [];
    for (const turn of waiting) {
      await alone.attempt(`program ${turn.program.id}`, async () => {
        if (await sweepPage(ports, turn, untilUtc, alone)) left.push(turn);
      });
    }
    waiting = left;
  }
  alone.finish();
}

/** Works on a page of what is due in one program; false where nothing new is, or the time is up. */
async function sweepPage(
  ports: WorkPorts,
  { program, seen }: Turn,
  untilUtc: number,
  alone: EachAlone,
): Promise<boolean> {
  if (ports.clock.nowUtc() >= untilUtc) return false;
  // Those that failed are due still.
  const due = await ports.pairings.listDue(program.id, ports.clock.nowUtc(), PAGE + alone.failures.length);
  const fresh = due.filter((pairingId) => !seen.has(pairingId));
  await inParallel(fresh, PARALLEL, async (pairingId) => {
    seen.add(pairingId);
    if (ports.clock.nowUtc() >= untilUtc) return;
    await alone.attempt(pairingId, () => performWorkOf(ports, program, pairingId));
  });
  return fresh.length > 0;
}
