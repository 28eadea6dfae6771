import type { Pairing as PairingShape, PairingOverview } from '../../contract/pairing';
import { hasEnded } from '../../domain/pairing/states';
import { accepted, type Outcome } from '../../domain/refusal';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { Page, PageRequest } from '../ports/store';
import { noSuchProgram } from '../programs/read-programs';
import { presentOverview, presentPairing } from './present-pairing';
import { noSuchPairing, visibleSeat } from './visible-pairing';

export type ReadPorts = Pick<Ports, 'clock' | 'org' | 'programs' | 'pairings'>;

/** The caller's pairings in all programs: live ones first, then the newest. */
export async function listMyPairings(ports: ReadPorts, caller: Caller): Promise<PairingShape[]> {
  const [org, programs] = await Promise.all([ports.org.current(), ports.programs.list()]);
  const perProgram = await Promise.all(
    programs.map(async ({ value: program }) => {
      const pairings = await ports.pairings.listByPerson(program.id, caller.personId);
      return pairings.map((pairing) => ({ pairing, program, seat: visibleSeat(pairing, caller, 'myPairings') }));
    }),
  );
  return perProgram
    .flat()
    .sort(
      ({ pairing: a }, { pairing: b }) =>
        Number(hasEnded(a)) - Number(hasEnded(b)) || b.createdAtUtc - a.createdAtUtc || (a.id < b.id ? -1 : 1),
    )
    .flatMap(({ pairing, program, seat }) =>
      seat === null ? [] : [presentPairing(pairing, seat, program, org, ports.clock.nowUtc())],
    );
}

/** One pairing, for its two people. */
export async function readPairing(
  ports: ReadPorts,
  caller: Caller,
  programId: string,
  pairingId: string,
): Promise<Outcome<PairingShape>> {
  const [org, program, pairing] = await Promise.all([
    ports.org.current(),
    ports.programs.read(programId),
    ports.pairings.read(programId, pairingId),
  ]);
  const seat = pairing === null ? null : visibleSeat(pairing.value, caller, 'pairing');
  if (program === null || pairing === null || seat === null) return noSuchPairing;
  return accepted(presentPairing(pairing.value, seat, program.value, org, ports.clock.nowUtc()));
}

/** Pairings of a program as the lead sees them. */
export async function listProgramPairings(
  ports: ReadPorts,
  programId: string,
  request: PageRequest,
): Promise<Outcome<Page<PairingOverview>>> {
  const [org, program] = await Promise.all([ports.org.current(), ports.programs.read(programId)]);
  if (program === null) return noSuchProgram;
  const page = await ports.pairings.page(programId, request);
  const items = page.items.map((pairing) => presentOverview(pairing, org, ports.clock.nowUtc()));
  return accepted({ items, continuation: page.continuation });
}
