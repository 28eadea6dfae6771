import type { WorkResult } from '../../domain/pairing/events';
import type { Pairing, PendingWork } from '../../domain/pairing/pairing';
import type { Program } from '../../domain/program/program';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { TemporaryFailure } from '../ports/temporary-failure';

export type WorkPorts = Pick<
  Ports,
  | 'clock'
  | 'pairings'
  | 'participants'
  | 'programs'
  | 'org'
  | 'delegations'
  | 'feed'
  | 'calendars'
  | 'availability'
  | 'notifications'
  | 'contacts'
  | 'watches'
>;

/** One piece of claimed work, with the pairing as it stood when it was claimed. */
export interface ClaimedWork {
  readonly ports: WorkPorts;
  readonly program: Program;
  readonly pairing: Pairing;
  readonly work: PendingWork;
}

/**
 * Does one kind of work and says what came of it. Called at least once for each piece, so every effect must be the same
 * when repeated. Throws `PermanentFailure` where no repeat can help, anything else where one might.
 */
export type Performer = (claimed: ClaimedWork) => Promise<WorkResult>;

/** The org chart; work that needs it waits until there is one. */
export async function orgOf({ org }: Pick<Ports, 'org'>): Promise<OrgView> {
  const view = await org.current();
  if (view === null) throw new TemporaryFailure('The org chart has not been read yet.', 0);
  return view;
}
