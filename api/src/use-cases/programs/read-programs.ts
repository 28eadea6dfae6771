import type { Program as ProgramShape } from '../../contract/program';
import type { Program } from '../../domain/program/program';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { Versioned } from '../ports/store';
import { programView, versionedProgramView } from './program-view';

type ReadPorts = Pick<Ports, 'programs' | 'participants'>;

/** All programs for the lead, the open ones for others, newest first. */
export async function listPrograms(ports: ReadPorts, caller: Caller): Promise<ProgramShape[]> {
  const programs = await ports.programs.list();
  const visible = programs.filter(({ value }) => caller.isLead || value.state === 'open');
  return Promise.all(visible.map(({ value }) => programView(ports, value)));
}

/** One program. A draft exists for the lead alone. */
export async function readProgram(
  ports: ReadPorts,
  caller: Caller,
  programId: string,
): Promise<Outcome<Versioned<ProgramShape>>> {
  const program = await findProgram(ports, caller, programId);
  return program.ok ? accepted(await versionedProgramView(ports, program.value)) : program;
}

/** The stored program, as far as the caller may know of it. */
export async function findProgram(
  ports: Pick<Ports, 'programs'>,
  caller: Pick<Caller, 'isLead'>,
  programId: string,
): Promise<Outcome<Versioned<Program>>> {
  const program = await ports.programs.read(programId);
  if (program === null || (program.value.state === 'draft' && !caller.isLead)) return noSuchProgram;
  return accepted(program);
}

export const noSuchProgram: Refusal = refused('not-found', 'There is no such program.');
