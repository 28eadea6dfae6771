import type { Pairing, SeatName } from '../../domain/pairing/pairing';
import type { Person } from '../../domain/org/person';
import { PermanentFailure } from '../ports/permanent-failure';
import type { Ports } from '../ports/ports';
import { orgOf } from './performer';

/** Both people of a pairing as the org chart knows them. Throws where one of them is gone. */
export function readPair({
  ports,
  pairing,
}: {
  readonly ports: Pick<Ports, 'org'>;
  readonly pairing: Pairing;
}): Promise<Readonly<Record<SeatName, Person>>> {
  return readPeople(ports, pairing.junior.personId, pairing.senior.personId);
}

/** A junior and a senior as the org chart knows them. Throws where one of them is gone. */
export async function readPeople(
  ports: Pick<Ports, 'org'>,
  juniorId: string,
  seniorId: string,
): Promise<Readonly<Record<SeatName, Person>>> {
  const org = await orgOf(ports);
  const junior = org.person(juniorId);
  const senior = org.person(seniorId);
  if (junior === null || senior === null) {
    throw new PermanentFailure('One of the two is not in the org chart any more. Sync it, then try again.');
  }
  return { junior, senior };
}
