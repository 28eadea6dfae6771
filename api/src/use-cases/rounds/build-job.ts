import { noWishes } from '../../domain/round/pair-wishes';
import type { MatchJob } from '../ports/matcher';
import { buildInput, readSources } from './build-input';
import { readParts } from './parts';
import type { RoundSlice } from './round-slice';

/** Puts together what a round is computed from: people, chart, weeks as read for this round, and the lead's wishes. */
export async function buildJob({ ports, claim, program }: RoundSlice): Promise<MatchJob> {
  const org = await ports.org.current();
  if (org === null) throw new Error('The org chart is gone. Sync it again.');
  const { programId, id: roundId, parts } = claim.value;
  const weeks = await readParts(ports.rounds, { programId, roundId, kind: 'weeks' }, parts.weeks);
  const sources = await readSources(ports, program, new Map(weeks.map((week) => [week.personId, week])));
  const { pinned, apart } = (await ports.rounds.readWishes(programId))?.value ?? noWishes;
  const input = buildInput(org, sources);
  const idsOf = ({ juniorId, seniorId }: (typeof pinned)[number]) => [juniorId, seniorId] as const;
  return {
    input: { ...input, pinned: pinned.map(idsOf), barred: [...input.barred, ...apart.map(idsOf)] },
    managerOf: org.chart.managerOf,
  };
}
