import type { Container } from '@azure/cosmos';
import type { Program } from '../../domain/program/program';
import type { ProgramStore } from '../../use-cases/ports/programs';
import { openDocuments } from './documents';

/** Keeps the programs of one tenant. */
export function createProgramStore(container: Container, tenantId: string): ProgramStore {
  const programs = openDocuments<Program>(container, {
    kind: 'program',
    idOf: (program) => program.id,
  });
  return {
    read: (programId) => programs.read(tenantId, programId),
    list: () => programs.list(tenantId, { orderBy: 'c.body.createdAtUtc DESC' }),
    create: (program) => programs.create(tenantId, program),
    replace: (program, etag) => programs.replace(tenantId, program, etag),
  };
}
