import type { PulseSummary } from '../../contract/pairing';
import { pulseGroup } from '../../domain/pairing/pulse-summary';
import { accepted, type Outcome } from '../../domain/refusal';
import type { Ports } from '../ports/ports';
import { noSuchProgram } from '../programs/read-programs';

/** How the pairings of a program are going, for the lead: averages of each side, never single answers. */
export async function summarizePulse(
  ports: Pick<Ports, 'programs' | 'pairings'>,
  programId: string,
): Promise<Outcome<PulseSummary>> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchProgram;
  const answered = await ports.pairings.listWithPulse(programId);
  return accepted({ junior: pulseGroup(answered, 'junior'), senior: pulseGroup(answered, 'senior') });
}
