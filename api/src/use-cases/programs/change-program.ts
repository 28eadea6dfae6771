import type { Program as ProgramShape, ProgramSettings } from '../../contract/program';
import type { Program } from '../../domain/program/program';
import { changeProgram, closeProgram, draftProgram, publishProgram } from '../../domain/program/program-rules';
import { accepted, type Outcome } from '../../domain/refusal';
import type { Ports } from '../ports/ports';
import type { Versioned } from '../ports/store';
import { untilSaved } from '../work/until-saved';
import { versionedProgramView } from './program-view';
import { noSuchProgram } from './read-programs';

type ChangePorts = Pick<Ports, 'programs' | 'participants' | 'clock'>;

/** Creates a program as a draft. */
export async function createProgram(
  ports: ChangePorts & Pick<Ports, 'ids'>,
  settings: ProgramSettings,
): Promise<Outcome<Versioned<ProgramShape>>> {
  const drafted = draftProgram(ports.ids.newId(), settings, ports.clock.nowUtc());
  if (!drafted.ok) return drafted;
  const created = await ports.programs.create(drafted.value);
  if (created === 'exists') throw new Error(`A new program got the id of another one: ${drafted.value.id}`);
  return accepted(await versionedProgramView(ports, created));
}

/** Changes the settings, if they are still those that the lead read. */
export async function changeProgramSettings(
  ports: ChangePorts,
  programId: string,
  settings: ProgramSettings,
  etag: string,
): Promise<Outcome<Versioned<ProgramShape>> | 'changed'> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchProgram;
  const changed = changeProgram(program.value, settings);
  if (!changed.ok) return changed;
  const replaced = await ports.programs.replace(changed.value, etag);
  return replaced === 'changed' ? 'changed' : accepted(await versionedProgramView(ports, replaced));
}

/** Opens a draft for people to join; a repeat changes nothing. */
export function publish(ports: ChangePorts, programId: string): Promise<Outcome<Versioned<ProgramShape>>> {
  return change(ports, programId, (program) => publishProgram(program, ports.clock.nowUtc()));
}

/** Ends enrolment and rounds; a repeat changes nothing. */
export function close(ports: ChangePorts, programId: string): Promise<Outcome<Versioned<ProgramShape>>> {
  return change(ports, programId, closeProgram);
}

/** Applies a change that holds whatever else changed meanwhile. */
function change(
  ports: ChangePorts,
  programId: string,
  rule: (program: Program) => Outcome<Program>,
): Promise<Outcome<Versioned<ProgramShape>>> {
  return untilSaved('program', async () => {
    const program = await ports.programs.read(programId);
    if (program === null) return noSuchProgram;
    const changed = rule(program.value);
    if (!changed.ok) return changed;
    if (changed.value === program.value) return accepted(await versionedProgramView(ports, program));
    const replaced = await ports.programs.replace(changed.value, program.etag);
    return replaced === 'changed' ? 'again' : accepted(await versionedProgramView(ports, replaced));
  });
}
