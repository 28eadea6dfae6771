import type { Round as RoundShape } from '../../contract/round';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { cancelRound, hasResult, isUnderWay, publishRound, type Round } from '../../domain/round/round';
import type { Ports } from '../ports/ports';
import type { Versioned } from '../ports/store';
import { noSuchProgram } from '../programs/read-programs';
import { untilSaved } from '../work/until-saved';
import { noSuchRound } from './read-rounds';
import { roundView } from './round-view';

type ChangePorts = Pick<Ports, 'clock' | 'programs' | 'rounds'>;

/**
 * Publishes a round, if it is still what the lead read: every pair is then proposed, outside of this call. A repeat changes
 * nothing but to take up what had failed too often.
 */
export async function publish(
  ports: ChangePorts,
  programId: string,
  roundId: string,
  etag: string,
): Promise<Outcome<Versioned<RoundShape>> | 'changed'> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchProgram;
  if (program.value.state !== 'open') return refused('wrong-state', 'This program is closed: no pair can be proposed.');
  const rounds = await ports.rounds.list(programId);
  const round = rounds.find(({ value }) => value.id === roundId);
  if (round === undefined) return noSuchRound;
  const isNewest = !rounds.some(({ value }) => value.number > round.value.number && replaces(value));
  const published = publishRound(round.value, isNewest, ports.clock.nowUtc());
  if (!published.ok) return published;
  if (published.value === round.value) return accepted({ value: roundView(round.value), etag: round.etag });
  const known = round.value.sameResultEtags.includes(etag) ? round.etag : etag;
  const replaced = await ports.rounds.replace(published.value, known);
  return replaced === 'changed' ? 'changed' : accepted({ value: roundView(replaced.value), etag: replaced.etag });
}

/** Stops or discards a round that is not published. Whoever works on it notices at its next step. */
export function cancel(ports: ChangePorts, programId: string, roundId: string): Promise<Outcome<RoundShape>> {
  return untilSaved('round', async () => {
    const round = await ports.rounds.read(programId, roundId);
    if (round === null) return noSuchRound;
    const cancelled = cancelRound(round.value, ports.clock.nowUtc());
    if (!cancelled.ok) return cancelled;
    if (cancelled.value === round.value) return accepted(roundView(round.value));
    const replaced = await ports.rounds.replace(cancelled.value, round.etag);
    return replaced === 'changed' ? 'again' : accepted(roundView(replaced.value));
  });
}

function replaces(later: Round): boolean {
  return isUnderWay(later) || hasResult(later);
}
