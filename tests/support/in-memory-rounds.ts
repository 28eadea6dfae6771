import type { PairWishes } from '../../api/src/domain/round/pair-wishes';
import type { Round } from '../../api/src/domain/round/round';
import { computeRound, computeWhatIf } from '../../api/src/gateways/matcher/compute-round';
import { KeptJob } from '../../api/src/gateways/matcher/kept-job';
import type { Matcher } from '../../api/src/use-cases/ports/matcher';
import type { PartAddress, RoundPartKind, RoundParts, RoundStore } from '../../api/src/use-cases/ports/rounds';
import { pageOf } from './in-memory-stores';
import { VersionedMap } from './versioned-map';

export interface InMemoryRounds extends RoundStore {
  readonly rounds: VersionedMap<Round>;
  readonly parts: VersionedMap<unknown>;
}

const roundKey = (programId: string, roundId: string): string => `${programId}/${roundId}`;
const partKey = ({ programId, roundId, kind, index }: PartAddress<RoundPartKind>): string =>
  `${programId}/${roundId}/${kind}/${index}`;

export function inMemoryRounds(): InMemoryRounds {
  const rounds = new VersionedMap<Round>();
  const parts = new VersionedMap<unknown>();
  const wishes = new VersionedMap<PairWishes>();
  const newestFirst = (programId: string) =>
    rounds
      .all()
      .filter(({ value }) => value.programId === programId)
      .sort((a, b) => b.value.number - a.value.number);
  return {
    rounds,
    parts,
    read: (programId, roundId) => Promise.resolve(rounds.read(roundKey(programId, roundId))),
    list: (programId) => Promise.resolve(newestFirst(programId)),
    page: (programId, request) =>
      Promise.resolve(
        pageOf(
          newestFirst(programId).map(({ value }) => value),
          request,
        ),
      ),
    create: (round) => Promise.resolve(rounds.create(roundKey(round.programId, round.id), round)),
    replace: (round, etag) => Promise.resolve(rounds.replace(roundKey(round.programId, round.id), round, etag)),
    putPart: async (address, items) => {
      await Promise.resolve(parts.put(partKey(address), items));
    },
    readPart: <Kind extends RoundPartKind>(address: PartAddress<Kind>) =>
      Promise.resolve((parts.read(partKey(address))?.value ?? null) as readonly RoundParts[Kind][] | null),
    removePart: (address) => Promise.resolve(parts.remove(partKey(address))),
    readWishes: (programId) => Promise.resolve(wishes.read(programId)),
    createWishes: (programId, wished) => Promise.resolve(wishes.create(programId, wished)),
    replaceWishes: (programId, wished, etag) => Promise.resolve(wishes.replace(programId, wished, etag)),
  };
}

/** Computes rounds at once, telling progress once before and once after. */
export function directMatcher(): Matcher {
  const kept = new KeptJob();
  return {
    takeJob: (basisId) => kept.take(basisId),
    async run(job, progress) {
      if ((await progress('candidates', 0)) === 'stop') return 'stopped';
      const result = await computeRound(job, () => undefined);
      if ((await progress('stability', 1)) === 'stop') return 'stopped';
      kept.keep(result.basisId, job);
      return result;
    },
    async whatIf(job, round, progress) {
      const effects = computeWhatIf(job, round, () => undefined);
      return (await progress('what-if', 1)) === 'stop' ? 'stopped' : effects;
    },
  };
}
