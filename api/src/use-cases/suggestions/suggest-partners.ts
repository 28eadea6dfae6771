import type { Suggestions } from '../../contract/candidate';
import { suggestFor } from '../../domain/matching/suggest';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { notJoined } from '../participation/join-program';
import { personCard } from '../people/person-card';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { findProgram } from '../programs/read-programs';
import { buildInput, readSources } from '../rounds/build-input';
import { knownWeeks } from './known-weeks';

const LIMIT = 10;

/**
 * The caller's best possible partners, for either seat, with what the two would give each other. Working hours count as far
 * as the last round has read them.
 */
export async function suggestPartners(
  ports: Pick<Ports, 'clock' | 'org' | 'programs' | 'participants' | 'pairings' | 'rounds'>,
  caller: Caller,
  programId: string,
): Promise<Outcome<Suggestions>> {
  const program = await findProgram(ports, caller, programId);
  if (!program.ok) return program;
  const participant = await ports.participants.read(programId, caller.personId);
  if (participant === null || participant.value.leftAtUtc !== null) return notJoined;
  if (program.value.value.state !== 'open') {
    return accepted({ items: [], emptyReason: 'This program is closed: no new pairs are made.' });
  }
  const org = await ports.org.current();
  if (org === null) return refused('directory-not-ready', 'The org chart is not synced yet.');
  const sources = await readSources(ports, program.value.value, await knownWeeks(ports.rounds, programId));
  const found = suggestFor({ ...buildInput(org, sources), chart: org.chart }, caller.personId, LIMIT);
  return accepted({
    items: found.items.map(({ partnerId, seat, score, parts, youShare, youLearn }) => ({
      partner: personCard(org, partnerId),
      seat,
      score,
      parts: parts.map((part) => ({ ...part })),
      youShare: [...youShare],
      youLearn: [...youLearn],
    })),
    emptyReason: found.emptyReason,
  });
}
