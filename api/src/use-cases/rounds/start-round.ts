import type { Round as RoundShape } from '../../contract/round';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import { isUnderWay, queueRound, type Round } from '../../domain/round/round';
import type { Caller } from '../ports/caller';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { noSuchProgram } from '../programs/read-programs';
import { roundView } from './round-view';

/**
 * Queues the next round of a program as a dry run. There is one at a time: the number is part of the id, so when two leads
 * start at once the store lets one of them through and the other is told.
 */
export async function startRound(
  ports: Pick<Ports, 'clock' | 'org' | 'programs' | 'rounds'>,
  caller: Caller,
  programId: string,
): Promise<Outcome<RoundShape>> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchProgram;
  if (program.value.state !== 'open') return refused('wrong-state', 'Publish the program before you start a round.');
  const org = await ports.org.current();
  if (org === null) {
    return refused('directory-not-ready', 'Sync the org chart first: a round needs to know who is senior.');
  }
  const rounds = await ports.rounds.list(programId);
  const underWay = rounds.find(({ value }) => isUnderWay(value))?.value;
  if (underWay !== undefined) return alreadyRunning(underWay, org);
  const number = (rounds[0]?.value.number ?? 0) + 1;
  const created = await ports.rounds.create(queueRound(programId, number, caller.personId, ports.clock.nowUtc()));
  if (created !== 'exists') return accepted(roundView(created.value));
  // Another lead was faster by a moment: the round that stands there is theirs.
  const winner = (await ports.rounds.list(programId)).find(({ value }) => value.number === number);
  return alreadyRunning(winner?.value ?? null, org);
}

function alreadyRunning(round: Round | null, org: OrgView): Refusal {
  const starter = round === null ? null : org.person(round.startedById);
  const which = starter === null ? 'A round of this program is' : `${starter.displayName} started a round, and it is`;
  return refused('already-running', `${which} on its way already. Wait for it, or cancel it first.`);
}
