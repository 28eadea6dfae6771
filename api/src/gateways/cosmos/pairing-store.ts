import type { Container } from '@azure/cosmos';
import { nextDueUtc } from '../../domain/pairing/due';
import type { Pairing } from '../../domain/pairing/pairing';
import type { MetPair, PairingStore } from '../../use-cases/ports/pairings';
import type { Versioned } from '../../use-cases/ports/store';
import { openDocuments } from './documents';

/** A pairing with what queries ask for and the pairing itself only implies. */
type StoredPairing = Pairing & {
  /** Absent where nothing is due ever: a comparison with it is then never true. */
  readonly nextDueUtc?: number;
};

const LIVE = 'IS_NULL(c.body.ending)';
const SEAT_OF_THEIRS =
  '(ARRAY_CONTAINS(@people, c.body.junior.personId) OR ARRAY_CONTAINS(@people, c.body.senior.personId))';

/** Keeps the pairings of one tenant's programs, one document each. */
export function createPairingStore(container: Container, tenantId: string): PairingStore {
  const pairings = openDocuments<StoredPairing>(container, {
    kind: 'pairing',
    idOf: (pairing) => pairing.id,
  });
  const partition = (programId: string) => `${tenantId}|${programId}`;
  const list = async (
    programId: string,
    where: string,
    parameters: Readonly<Record<string, string | number | string[]>>,
  ) => {
    const found = await pairings.list(partition(programId), {
      where,
      parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    });
    return found.map((each) => fromStored(each.value));
  };
  return {
    async read(programId, pairingId) {
      const read = await pairings.read(partition(programId), pairingId);
      return read === null ? null : versioned(read);
    },
    async create(pairing) {
      const created = await pairings.create(partition(pairing.programId), toStored(pairing));
      return created === 'exists' ? 'exists' : versioned(created);
    },
    async replace(pairing, etag) {
      const replaced = await pairings.replace(partition(pairing.programId), toStored(pairing), etag);
      return replaced === 'changed' ? 'changed' : versioned(replaced);
    },
    async page(programId, request) {
      const page = await pairings.page(partition(programId), request, { orderBy: 'c.body.createdAtUtc DESC' });
      return { ...page, items: page.items.map(fromStored) };
    },
    listByPerson: (programId, personId) =>
      list(programId, 'c.body.junior.personId = @person OR c.body.senior.personId = @person', { '@person': personId }),
    listWithSeries: (programId, personIds) =>
      list(programId, `${LIVE} AND NOT IS_NULL(c.body.series) AND ${SEAT_OF_THEIRS}`, { '@people': [...personIds] }),
    listByApprover: (programId, approverId) =>
      list(programId, 'EXISTS(SELECT VALUE a FROM a IN c.body.approvals WHERE a.approverId = @approver)', {
        '@approver': approverId,
      }),
    listForLead: (programId) =>
      list(programId, 'EXISTS(SELECT VALUE a FROM a IN c.body.approvals WHERE IS_NULL(a.approverId))', {}),
    listWithPulse: (programId) => list(programId, 'ARRAY_LENGTH(c.body.pulses.answers) > 0', {}),
    countLive(programId, personIds) {
      return pairings.count(partition(programId), {
        where: `${LIVE} AND c.body.seatsHeld = true AND ${SEAT_OF_THEIRS}`,
        parameters: [{ name: '@people', value: [...personIds] }],
      });
    },
    async listDue(programId, nowUtc, limit) {
      const due = await pairings.list(partition(programId), {
        where: 'c.body.nextDueUtc <= @now',
        parameters: [{ name: '@now', value: nowUtc }],
        orderBy: 'c.body.nextDueUtc ASC',
        limit,
      });
      return due.map(({ value }) => value.id);
    },
    async listMet(programId, sinceUtc) {
      const seen = 'c.body.seatsHeld = true AND c.body.ending.atUtc >= @since';
      return (await list(programId, `${LIVE} OR (${seen})`, { '@since': sinceUtc })).map(metPair);
    },
  };
}

function toStored(pairing: Pairing): StoredPairing {
  const due = nextDueUtc(pairing);
  return due === null ? pairing : { ...pairing, nextDueUtc: due };
}

function fromStored({ nextDueUtc: _, ...pairing }: StoredPairing): Pairing {
  return pairing;
}

function versioned({ value, etag }: Versioned<StoredPairing>): Versioned<Pairing> {
  return { value: fromStored(value), etag };
}

function metPair(pairing: Pairing): MetPair {
  return {
    pairingId: pairing.id,
    juniorId: pairing.junior.personId,
    seniorId: pairing.senior.personId,
    endedAtUtc: pairing.ending?.atUtc ?? null,
  };
}
