import type { Program as ProgramShape } from '../../contract/program';
import type { Program } from '../../domain/program/program';
import type { Ports } from '../ports/ports';
import type { Versioned } from '../ports/store';

/** A program as the contract shows it, with how many people take part. */
export async function programView(ports: Pick<Ports, 'participants'>, program: Program): Promise<ProgramShape> {
  const { id, state, settings, createdAtUtc, publishedAtUtc } = program;
  return {
    id,
    state,
    settings: { ...settings, topics: [...settings.topics], groundRules: [...settings.groundRules] },
    participants: await ports.participants.count(id),
    createdAtUtc: new Date(createdAtUtc).toISOString(),
    publishedAtUtc: publishedAtUtc === null ? null : new Date(publishedAtUtc).toISOString(),
  };
}

/** The same with the version to be named when it is changed. */
export async function versionedProgramView(
  ports: Pick<Ports, 'participants'>,
  program: Versioned<Program>,
): Promise<Versioned<ProgramShape>> {
  return { value: await programView(ports, program.value), etag: program.etag };
}
