import type { Application } from '../http/application';
import { performDueContacts } from '../use-cases/contact/perform-due-contacts';
import { keepFresh } from '../use-cases/directory/keep-fresh';
import { tendDirectory } from '../use-cases/directory/tend-directory';
import { tendMailboxes } from '../use-cases/following/tend-mailboxes';
import { performDueWork } from '../use-cases/pairing-work/perform-due-work';
import { tellPauses } from '../use-cases/participation/tell-pause';
import type { Ports } from '../use-cases/ports/ports';
import { checkComingSessions } from '../use-cases/sessions/check-coming-sessions';
import { continueRounds } from '../use-cases/rounds/continue-rounds';
import type { Trigger } from './trigger';

/** A sweep ends before the next one starts: timers run once a minute. */
const sweepMs = 50_000;

type Worker = (ports: Ports, untilUtc: number) => Promise<void>;

/** What is owed, by the container whose documents owe it. */
const workers = [
  { container: 'directory', worker: tendDirectory },
  { container: 'rounds', worker: continueRounds },
  { container: 'participants', worker: tellPauses },
  { container: 'pairings', worker: performDueWork },
  { container: 'contacts', worker: performDueContacts },
  { container: 'mailboxes', worker: tendMailboxes },
] as const satisfies readonly { readonly container: string; readonly worker: Worker }[];

/**
 * Owed work is done soon after a document changes (change feed) and, whatever the change feed misses, by a sweep every
 * minute. Both do the same: work is claimed in its document, so it does not matter who comes first.
 */
export function workTriggers(application: () => Application): readonly Trigger[] {
  const perform = async (worker: Worker): Promise<void> => {
    const ports = application().portsFor(null);
    await worker(ports, ports.clock.nowUtc() + sweepMs);
  };
  return [
    ...workers.map(({ container, worker }): Trigger => ({
      kind: 'timer',
      name: `${container}Sweep`,
      schedule: '0 * * * * *',
      handler: () => perform(worker),
    })),
    ...workers.map(({ container, worker }): Trigger => ({
      kind: 'changeFeed',
      name: `${container}Changed`,
      container,
      handler: () => perform(worker),
    })),
    {
      kind: 'timer',
      name: 'comingSessionsCheck',
      schedule: '0 23 */4 * * *',
      handler: () => perform(checkComingSessions),
    },
    {
      kind: 'timer',
      name: 'directoryRefresh',
      schedule: '0 17 * * * *',
      handler: () => keepFresh(application().portsFor(null)),
    },
  ];
}
