import { subscriptionNeed } from '../../domain/mailbox/mailbox-subscription';
import {
  changesRead,
  failsForLong,
  giveBackWatch,
  isDone,
  mailboxUnread,
  seriesRead,
  seriesToRead,
  type MailboxWatch,
} from '../../domain/mailbox/mailbox-watch';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { giveBackFailed, isClaimable, lease } from '../../domain/work/owed-work';
import type { Ports } from '../ports/ports';
import { ClaimLost } from '../work/claim';
import { failureText, retryAfterMsOf } from '../work/failure-text';
import { changeWatch } from './change-watch';
import { followSeries } from './follow-series';
import { keepSubscription, type SaveWatch } from './keep-subscription';
import { tellLead } from './tell-lead';

export type TendPorts = Pick<Ports, 'clock' | 'ids' | 'pairings' | 'programs' | 'org' | 'outlook' | 'watches'>;

/** Longer than tending a mailbox takes, for every call to the outside has a deadline. */
const LEASE_MS = 300_000;

/**
 * Looks after one mailbox: keeps its subscription, reads what changed in it, and follows the series that are concerned.
 * Whether a notification or the sweep brought it here makes no difference. Each step is saved before the next, so that a
 * crash repeats at most one; two workers never tend one mailbox at a time.
 *
 * @throws what went wrong, after it was noted when to try again.
 */
export async function tendMailbox(ports: TendPorts, mailboxId: string): Promise<void> {
  const claimed = await claim(ports, mailboxId);
  if (claimed === null) return;
  const { leasedUntilUtc } = claimed.tend;
  const save: SaveWatch = async (change) => {
    const saved = await changeWatch(ports, mailboxId, (watch) => {
      if (watch.tend.leasedUntilUtc !== leasedUntilUtc) throw new ClaimLost();
      return change(watch);
    });
    if (saved === null) throw new ClaimLost();
    return saved;
  };
  try {
    await tend(ports, claimed, save);
    await giveBack(ports, claimed, save);
  } catch (error) {
    if (error instanceof ClaimLost) return;
    const failed = await save((watch) => ({ ...watch, tend: afterFailure(watch, error, ports.clock.nowUtc()) }));
    if (failsForLong(failed)) await tellLead(ports, failed, failureText(error));
    throw new Error(`Mailbox ${mailboxId} could not be followed: ${failureText(error)}`, { cause: error });
  }
}

async function claim(ports: TendPorts, mailboxId: string): Promise<MailboxWatch | null> {
  const nowUtc = ports.clock.nowUtc();
  const read = await ports.watches.read(mailboxId);
  if (read === null || !isClaimable(read.value.tend, nowUtc)) return null;
  const claimed = { ...read.value, tend: lease(read.value.tend, nowUtc + LEASE_MS) };
  return (await ports.watches.replace(claimed, read.etag)) === 'changed' ? null : claimed;
}

/** A subscription that cannot be kept does not keep the series from being followed: its failure is thrown at the end. */
async function tend(ports: TendPorts, claimed: MailboxWatch, save: SaveWatch): Promise<void> {
  const failures: unknown[] = [];
  const attempt = async (step: () => Promise<void>) => {
    try {
      await step();
    } catch (error) {
      if (error instanceof ClaimLost) throw error;
      failures.push(error);
    }
  };
  await attempt(() => keepSubscription(ports, claimed, save));
  const read = await readMailbox(ports, claimed, save).catch(async (error: unknown) => {
    if (failsForLong(claimed)) await save(mailboxUnread);
    throw error;
  });
  for (const series of seriesToRead(read, ports.clock.nowUtc())) {
    await attempt(async () => {
      const followed = await followSeries(ports, series);
      if (followed !== 'later') await save((watch) => seriesRead(watch, series, followed === 'over'));
    });
  }
  if (failures.length > 0) throw failures[0];
}

/** Reads what changed since the last time; where that place is not known, everything may have. */
async function readMailbox(
  { outlook, clock }: TendPorts,
  { mailboxId, place, series }: MailboxWatch,
  save: SaveWatch,
): Promise<MailboxWatch> {
  if (series.length === 0) return save((watch) => watch);
  if (place !== null) {
    const changes = await outlook.readChanges(mailboxId, place.link);
    if (changes.kind === 'read') return save((watch) => changesRead(watch, changes, { ...place, link: changes.link }));
    if (changes.kind === 'gone') return save(mailboxUnread);
  }
  const nowUtc = clock.nowUtc();
  const untilUtc = Math.max(nowUtc + DAY_MS, ...series.map((each) => each.untilUtc));
  const link = await outlook.beginChanges(mailboxId, nowUtc - DAY_MS, untilUtc);
  return save((watch) => (link === null ? mailboxUnread(watch) : changesRead(watch, null, { link, untilUtc })));
}

/** The last series gone, the subscription goes with it at once, and then the watch. */
async function giveBack(ports: TendPorts, claimed: MailboxWatch, save: SaveWatch): Promise<void> {
  const watch = await save((current) => current);
  if (subscriptionNeed(watch, ports.clock.nowUtc()) === 'remove') await keepSubscription(ports, watch, save);
  const given = await save((current) => giveBackWatch(current, claimed.newsHeard, ports.clock.nowUtc()));
  if (!isDone(given)) return;
  const read = await ports.watches.read(claimed.mailboxId);
  if (read !== null && isDone(read.value)) await ports.watches.remove(claimed.mailboxId, read.etag);
}

/** Failures wait longer and longer, up to an hour; there is no end to trying, for there is nobody to ask. */
function afterFailure({ tend }: MailboxWatch, error: unknown, nowUtc: number): MailboxWatch['tend'] {
  return { ...giveBackFailed(tend, failureText(error), nowUtc, retryAfterMsOf(error)), parked: false };
}
