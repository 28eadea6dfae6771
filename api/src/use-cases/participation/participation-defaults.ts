import type { ParticipationDefaults } from '../../contract/participation';
import { accepted, type Outcome } from '../../domain/refusal';
import { bandOfPerson } from '../people/person-card';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { findProgram } from '../programs/read-programs';

/** First band in which a person is offered a senior seat, and last one in which they are offered a junior seat. */
const FIRST_SENIOR_BAND = 4;
const LAST_JUNIOR_BAND = 4;

/**
 * Values that a person may accept as they stand: the language of their mailbox and English, one seat as the junior up to the
 * middle of a career and one as the senior from there on, so that those in the middle may do both.
 */
export async function participationDefaults(
  ports: Pick<Ports, 'org' | 'programs'>,
  caller: Caller,
  programId: string,
): Promise<Outcome<ParticipationDefaults>> {
  const program = await findProgram(ports, caller, programId);
  if (!program.ok) return program;
  const org = await ports.org.current();
  const band = bandOfPerson(org, caller.personId);
  const own = /^[a-z]{2,3}(?=-|$)/u.exec(org?.person(caller.personId)?.preferredLanguage?.toLowerCase() ?? '')?.[0];
  return accepted({
    languages: [...new Set([own ?? 'en', 'en'])],
    juniorCapacity: band <= LAST_JUNIOR_BAND ? 1 : 0,
    seniorCapacity: band >= FIRST_SENIOR_BAND ? 1 : 0,
    band,
  });
}
