import type { Program } from '../../domain/program/program';
import { withRoundWork, type Round, type RoundWork } from '../../domain/round/round';
import { giveBack, lease } from '../../domain/work/owed-work';
import type { Ports } from '../ports/ports';
import type { Claim } from '../work/claim';

export type RoundPorts = Pick<
  Ports,
  'clock' | 'programs' | 'participants' | 'pairings' | 'org' | 'calendars' | 'rounds' | 'matcher'
>;

/** How long a worker may be silent before another one takes over. */
export const LEASE_MS = 60_000;

/** One piece of a round's work in the hands of one worker. */
export interface RoundSlice {
  readonly ports: RoundPorts;
  readonly program: Program;
  readonly claim: Claim<Round>;
  readonly work: RoundWork;
  readonly untilUtc: number;
}

/**
 * Saves a step forward with the lease renewed, or given back where the slice's time is over. Failures before are forgotten.
 *
 * @returns whether to go on.
 */
export async function saveStep({ ports, claim, work, untilUtc }: RoundSlice, next: Round): Promise<boolean> {
  const nowUtc = ports.clock.nowUtc();
  const goOn = nowUtc < untilUtc;
  const free = giveBack(work, nowUtc);
  await claim.save(withRoundWork(next, goOn ? lease(free, nowUtc + LEASE_MS) : free));
  return goOn;
}
