import { reviewIncomplete, reviewProgressed, type Directory, type ReviewPlace } from '../../domain/directory/directory';
import { advance } from '../../domain/pairing/advance';
import { chooseApprovers } from '../../domain/pairing/approvers';
import type { ChartFinding } from '../../domain/pairing/events';
import type { Pairing } from '../../domain/pairing/pairing';
import { pairingPolicy } from '../../domain/pairing/policy';
import { hasEnded } from '../../domain/pairing/states';
import type { Program } from '../../domain/program/program';
import { isClaimable, lease } from '../../domain/work/owed-work';
import { managersAbove } from '../approvals/managers-above';
import { changePairing } from '../pairings/change-pairing';
import { barOf } from '../pairings/propose-pair';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { eachAlone } from '../work/each-alone';
import { afterFailure } from '../work/failure-text';
import { untilSaved } from '../work/until-saved';
import { LEASE_MS } from './sync-slice';

export type ReviewPorts = Pick<Ports, 'clock' | 'directory' | 'programs' | 'pairings' | 'org'>;

/** Pairings between two saves of how far the review is. */
const PAGE = 100;

/**
 * Holds every live pairing against the org chart as last synced. Owed after each sync, in the directory's own document,
 * and taken up after a crash with the page where it was; a newer sync starts it over. A pairing that fails does not stop the
 * others, and is shown to the lead by its id where it fails again.
 */
export async function reviewPairings(ports: ReviewPorts, untilUtc: number): Promise<void> {
  if (!(await claim(ports))) return;
  try {
    while (ports.clock.nowUtc() < untilUtc) if (await reviewPage(ports)) return;
    await save(ports, (directory) => reviewProgressed(directory, directory.review, ports.clock.nowUtc()));
  } catch (error) {
    await save(ports, (directory) => ({
      ...directory,
      pending: directory.pending.map((work) =>
        work.kind === 'review-pairings' ? afterFailure(work, error, ports.clock.nowUtc()) : work,
      ),
    }));
  }
}

/** Two reviews at a time would only do the same twice, so one claims it. */
async function claim(ports: ReviewPorts): Promise<boolean> {
  const head = await ports.directory.readHead();
  const nowUtc = ports.clock.nowUtc();
  const work = head?.value.pending.find((owed) => owed.kind === 'review-pairings');
  if (head === null || work === undefined || head.value.sync !== null || !isClaimable(work, nowUtc)) return false;
  const leased = lease(work, nowUtc + LEASE_MS);
  const pending = head.value.pending.map((owed) => (owed.kind === work.kind ? leased : owed));
  return (await ports.directory.replaceHead({ ...head.value, pending }, head.etag)) !== 'changed';
}

/** Reviews one page and notes how far it came; true once nothing is left, or a sync is about to change the chart. */
async function reviewPage(ports: ReviewPorts): Promise<boolean> {
  const head = await ports.directory.readHead();
  const place = head?.value.review ?? null;
  const org = await ports.org.current();
  if (head === null || place === null || org === null || head.value.sync !== null) return true;
  const programs = (await ports.programs.list()).map(({ value }) => value).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const program = programs.find(({ id }) => id >= place.programId);
  if (program === undefined) return finish(ports, place, place.failed ?? null);
  const continuation = program.id === place.programId ? place.continuation : null;
  const page = await ports.pairings.page(program.id, { limit: PAGE, continuation });
  const alone = eachAlone('pairings could not be checked');
  for (const pairing of page.items) await alone.attempt(pairing.id, () => review(ports, program, org, pairing));
  const failed = place.failed ?? alone.message();
  const nextId = page.continuation === null ? programs.find(({ id }) => id > program.id)?.id : program.id;
  if (nextId === undefined) return finish(ports, place, failed);
  const reached: ReviewPlace = {
    ...place,
    programId: nextId,
    continuation: page.continuation,
    ...(failed !== null && { failed }),
  };
  await save(ports, (directory) => reviewProgressed(directory, reached, ports.clock.nowUtc()));
  return false;
}

/** Nothing is left but what failed: that has another round, after all others had theirs. */
async function finish(ports: ReviewPorts, place: ReviewPlace, failed: string | null): Promise<true> {
  await save(ports, (directory) =>
    failed === null
      ? reviewProgressed(directory, null, ports.clock.nowUtc())
      : reviewIncomplete(directory, place, failed, ports.clock.nowUtc()),
  );
  return true;
}

async function review(ports: ReviewPorts, program: Program, org: OrgView, listed: Pairing): Promise<void> {
  if (hasEnded(listed)) return;
  const event = { kind: 'chart-reviewed', finding: findingOf(org, program, listed) } as const;
  await changePairing(ports, program.id, listed.id, (pairing) =>
    advance(pairing, event, pairingPolicy(program.settings), ports.clock.nowUtc()),
  );
}

function findingOf(org: OrgView, program: Program, pairing: Pairing): ChartFinding {
  const { rules } = program.settings;
  const { chart, seniority } = org;
  const [juniorId, seniorId] = [pairing.junior.personId, pairing.senior.personId];
  const band = (personId: string) => seniority.band[org.indexOf(personId)] ?? 0;
  const managed = (personId: string) => ({ personId, managersUpwards: managersAbove(org, personId) });
  return {
    bar: barOf(chart, rules, juniorId, seniorId),
    approvers: chooseApprovers(managed(juniorId), managed(seniorId), program.settings.approval),
    bandGap: band(seniorId) - band(juniorId),
    minimumBandGap: rules.minimumBandGap,
  };
}

/** Writes the head anew on whatever stands: a sync that began meanwhile is left as it is. */
async function save(ports: ReviewPorts, change: (directory: Directory) => Directory): Promise<void> {
  await untilSaved('directory', async () => {
    const head = await ports.directory.readHead();
    if (head === null) return null;
    const next = change(head.value);
    if (next === head.value) return null;
    return (await ports.directory.replaceHead(next, head.etag)) === 'changed' ? 'again' : null;
  });
}
