import { withWork, type Directory, type DirectoryWork } from '../../domain/directory/directory';
import { lease } from '../../domain/work/owed-work';
import type { Ports } from '../ports/ports';
import type { Claim } from '../work/claim';

export type SyncPorts = Pick<Ports, 'clock' | 'directory' | 'directorySource'>;

/** How long a worker may be silent before another one takes over. */
export const LEASE_MS = 60_000;

/** One piece of work in the hands of one worker. */
export interface SyncSlice {
  readonly ports: SyncPorts;
  readonly claim: Claim<Directory>;
  readonly work: DirectoryWork;
  readonly untilUtc: number;
}

/** The directory with this slice's lease renewed, where the work is still owed. */
export function renewed(slice: SyncSlice, directory: Directory): Directory {
  const owed = directory.pending.find((work) => work.kind === slice.work.kind);
  return owed === undefined ? directory : withWork(directory, lease(owed, slice.ports.clock.nowUtc() + LEASE_MS));
}
