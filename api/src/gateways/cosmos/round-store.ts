import type { Container } from '@azure/cosmos';
import type { PairWishes } from '../../domain/round/pair-wishes';
import type { Round } from '../../domain/round/round';
import type { PartAddress, RoundPartKind, RoundParts, RoundStore } from '../../use-cases/ports/rounds';
import { openDocuments } from './documents';

interface StoredPart<Kind extends RoundPartKind> {
  readonly roundId: string;
  readonly kind: Kind;
  readonly index: number;
  readonly items: readonly RoundParts[Kind][];
}

const partId = ({ roundId, kind, index }: Omit<PartAddress<RoundPartKind>, 'programId'>): string =>
  `${roundId}:${kind}:${index}`;

const NEWEST_FIRST = { orderBy: 'c.body.number DESC' };

/** Keeps the rounds of one tenant's programs: a small head each, and parts of some hundred items. */
export function createRoundStore(container: Container, tenantId: string): RoundStore {
  const rounds = openDocuments<Round>(container, { kind: 'round', idOf: (round) => round.id });
  const wishes = openDocuments<PairWishes>(container, { kind: 'wishes', idOf: () => 'pairs' });
  const openParts = <Kind extends RoundPartKind>() =>
    openDocuments<StoredPart<Kind>>(container, { kind: 'part', idOf: partId });
  const partition = (programId: string) => `${tenantId}|${programId}`;

  return {
    read: (programId, roundId) => rounds.read(partition(programId), roundId),
    list: (programId) => rounds.list(partition(programId), NEWEST_FIRST),
    page: (programId, request) => rounds.page(partition(programId), request, NEWEST_FIRST),
    create: (round) => rounds.create(partition(round.programId), round),
    replace: (round, etag) => rounds.replace(partition(round.programId), round, etag),

    async putPart<Kind extends RoundPartKind>(address: PartAddress<Kind>, items: readonly RoundParts[Kind][]) {
      const { programId, roundId, kind, index } = address;
      await openParts<Kind>().put(partition(programId), { roundId, kind, index, items });
    },
    async readPart<Kind extends RoundPartKind>(address: PartAddress<Kind>) {
      const stored = await openParts<Kind>().read(partition(address.programId), partId(address));
      return stored?.value.items ?? null;
    },
    async removePart(address) {
      await openParts().remove(partition(address.programId), partId(address));
    },

    readWishes: (programId) => wishes.read(partition(programId), 'pairs'),
    createWishes: (programId, wished) => wishes.create(partition(programId), wished),
    replaceWishes: (programId, wished, etag) => wishes.replace(partition(programId), wished, etag),
  };
}
