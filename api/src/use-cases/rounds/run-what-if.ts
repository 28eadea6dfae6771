import { whatIfKnown, withRoundWork, withSameResult } from '../../domain/round/round';
import { lease } from '../../domain/work/owed-work';
import { ClaimLost } from '../work/claim';
import { buildJob } from './build-job';
import type { RoundSlice } from './round-slice';

/** How long a worker may be silent, and how often it renews: seldom, since each renewal is a version of the round. */
const WHAT_IF_LEASE_MS = 5 * 60_000;
const RENEWED_EVERY_MS = 60_000;

/**
 * Computes what relaxing each rule would add to a round that the lead reads already. Gives way to a newer round, and is
 * lost without harm where the round is published or cancelled meanwhile.
 */
export async function runWhatIf(slice: RoundSlice): Promise<void> {
  const { ports, claim, work } = slice;
  const renew = async () => {
    const leased = lease(work, ports.clock.nowUtc() + WHAT_IF_LEASE_MS);
    await claim.save(withSameResult(withRoundWork(claim.value, leased), claim.etag));
  };
  await renew();
  const job = await buildJob(slice);
  let renewedAtUtc = ports.clock.nowUtc();
  const effects = await ports.matcher.whatIf(job, async () => {
    if (await isReplaced(slice)) return 'stop';
    if (ports.clock.nowUtc() - renewedAtUtc < RENEWED_EVERY_MS) return 'go-on';
    renewedAtUtc = ports.clock.nowUtc();
    try {
      await renew();
      return 'go-on';
    } catch (error) {
      return error instanceof ClaimLost ? 'stop' : 'go-on';
    }
  });
  const known = whatIfKnown(claim.value, effects === 'stopped' ? null : effects);
  await claim.save(withSameResult(known, claim.etag));
}

/** Whether a newer round waits for the same computer. */
async function isReplaced({ ports, claim }: RoundSlice): Promise<boolean> {
  const [newest] = await ports.rounds.list(claim.value.programId);
  return newest !== undefined && newest.value.number > claim.value.number;
}
