import type { PairWishes, PairWishesView } from '../../contract/round';
import { accepted, type Outcome } from '../../domain/refusal';
import { noWishes, type PairIds, peopleOfDifference } from '../../domain/round/pair-wishes';
import { hasResult } from '../../domain/round/round';
import { personCard } from '../people/person-card';
import type { Ports } from '../ports/ports';
import { NOT_STORED_ETAG, type Versioned } from '../ports/store';
import { saveAsRead } from '../work/save-as-read';
import { noSuchProgram } from '../programs/read-programs';

type WishPorts = Pick<Ports, 'programs' | 'rounds' | 'org'>;

/** What the lead wishes for the next dry runs, and which pinned pairs the last round could not make. */
export async function readWishes(ports: WishPorts, programId: string): Promise<Outcome<Versioned<PairWishesView>>> {
  if ((await ports.programs.read(programId)) === null) return noSuchProgram;
  const stored = (await ports.rounds.readWishes(programId)) ?? { value: noWishes, etag: NOT_STORED_ETAG };
  return accepted(await view(ports, programId, stored));
}

/** Replaces the wishes as one whole, if they are still those that the lead read. */
export async function changeWishes(
  ports: WishPorts,
  programId: string,
  wishes: PairWishes,
  etag: string,
): Promise<Outcome<Versioned<PairWishesView>> | 'changed'> {
  if ((await ports.programs.read(programId)) === null) return noSuchProgram;
  const saved = await saveAsRead(
    etag,
    () => ports.rounds.createWishes(programId, wishes),
    () => ports.rounds.replaceWishes(programId, wishes, etag),
  );
  return saved === 'changed' ? 'changed' : accepted(await view(ports, programId, saved));
}

/** Ids of the people of pairs that would come into the wishes or go out of them. */
export async function peopleOfWishes(
  ports: Pick<Ports, 'rounds'>,
  programId: string,
  wishes: PairWishes,
): Promise<readonly string[]> {
  const stored = await ports.rounds.readWishes(programId);
  return peopleOfDifference(stored?.value ?? noWishes, wishes);
}

async function view(
  ports: WishPorts,
  programId: string,
  { value, etag }: Versioned<PairWishes | typeof noWishes>,
): Promise<Versioned<PairWishesView>> {
  const [org, rounds] = await Promise.all([ports.org.current(), ports.rounds.list(programId)]);
  const refused = rounds.find((round) => hasResult(round.value))?.value.refusedPins ?? [];
  const whyNot = ({ juniorId, seniorId }: PairIds) =>
    refused.find((pin) => pin.juniorId === juniorId && pin.seniorId === seniorId)?.sentence ?? null;
  const shown = (wish: 'pinned' | 'apart') => (pair: PairIds) => ({
    junior: personCard(org, pair.juniorId),
    senior: personCard(org, pair.seniorId),
    wish,
    refused: wish === 'pinned' ? whyNot(pair) : null,
  });
  return { value: { items: [...value.pinned.map(shown('pinned')), ...value.apart.map(shown('apart'))] }, etag };
}
