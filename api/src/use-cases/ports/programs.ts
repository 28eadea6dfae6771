import type { Program } from '../../domain/program/program';
import type { Created, Replaced, Versioned } from './store';

export interface ProgramStore {
  read(programId: string): Promise<Versioned<Program> | null>;
  /** Every program of the tenant, newest first: there are few. */
  list(): Promise<readonly Versioned<Program>[]>;
  create(program: Program): Promise<Created<Program>>;
  replace(program: Program, etag: string): Promise<Replaced<Program>>;
}
