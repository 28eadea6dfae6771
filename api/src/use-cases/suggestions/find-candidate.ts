import { judgePair } from '../../domain/matching/judge-pair';
import type { MatchNote } from '../../domain/pairing/pairing';
import type { Program } from '../../domain/program/program';
import type { Ports } from '../ports/ports';
import { buildInput, readSources } from '../rounds/build-input';
import { knownWeeks } from './known-weeks';

/** Why two people fit by the rules of the program as things stand now; null where they do not. */
export async function findCandidate(
  ports: Pick<Ports, 'clock' | 'org' | 'participants' | 'pairings' | 'rounds'>,
  program: Program,
  juniorId: string,
  seniorId: string,
): Promise<MatchNote | null> {
  const org = await ports.org.current();
  if (org === null) return null;
  const sources = await readSources(ports, program, await knownWeeks(ports.rounds, program.id));
  const judged = judgePair({ ...buildInput(org, sources), chart: org.chart }, juniorId, seniorId);
  if (judged === null) return null;
  const { score, parts, facts, exchange } = judged;
  return { score, parts, facts, juniorShares: exchange.juniorGives, seniorShares: exchange.seniorGives };
}
