import type { DelegateChoice, DelegateSettings } from '../../contract/approval';
import { isActive, nameDelegate, type Delegation } from '../../domain/approver/delegation';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { iso, isoOrNull } from '../pairings/iso';
import { personCard } from '../people/person-card';
import type { Caller } from '../ports/caller';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { NOT_STORED_ETAG, type Versioned } from '../ports/store';
import { saveAsRead } from '../work/save-as-read';

type DelegatePorts = Pick<Ports, 'clock' | 'org' | 'delegations'>;

/** Whom the caller lets decide, and for whom the caller decides now. */
export async function readDelegate(ports: DelegatePorts, caller: Caller): Promise<Versioned<DelegateSettings>> {
  const [org, own, named] = await Promise.all([
    ports.org.current(),
    ports.delegations.read(caller.personId),
    ports.delegations.listTo(caller.personId),
  ]);
  const nowUtc = ports.clock.nowUtc();
  const shown = (delegation: Delegation, personId: string, view: OrgView | null) => ({
    person: personCard(view, personId),
    fromUtc: isoOrNull(delegation.fromUtc),
    untilUtc: isoOrNull(delegation.untilUtc),
    activeNow: isActive(delegation, nowUtc),
  });
  const isOver = ({ untilUtc }: Delegation) => untilUtc !== null && untilUtc <= nowUtc;
  const delegate = own === null || isOver(own.value) ? null : shown(own.value, own.value.delegateId, org);
  const actingFor = named.filter((one) => !isOver(one)).map((one) => shown(one, one.managerId, org));
  return { value: { delegate, actingFor, nowUtc: iso(nowUtc) }, etag: own?.etag ?? NOT_STORED_ETAG };
}

/** The caller names a delegate in place of any earlier one, if that is still the one that the caller read. */
export async function chooseDelegate(
  ports: DelegatePorts,
  caller: Caller,
  choice: DelegateChoice,
  etag: string,
): Promise<Outcome<Versioned<DelegateSettings>> | 'changed'> {
  const org = await ports.org.current();
  if ((org?.person(choice.personId) ?? null) === null) {
    return refused('not-found', 'The org chart as last synced does not have this person. Choose somebody else.');
  }
  const instant = (text: string | null) => (text === null ? null : Date.parse(text));
  const named = nameDelegate(
    {
      managerId: caller.personId,
      delegateId: choice.personId,
      fromUtc: instant(choice.fromUtc),
      untilUtc: instant(choice.untilUtc),
    },
    ports.clock.nowUtc(),
  );
  if (!named.ok) return named;
  const saved = await saveAsRead(
    etag,
    () => ports.delegations.create(named.value),
    () => ports.delegations.replace(named.value, etag),
  );
  return saved === 'changed' ? 'changed' : accepted(await readDelegate(ports, caller));
}

/** The caller decides alone again, if the delegate is still the one that the caller read. Safe to repeat. */
export async function removeDelegate(
  ports: DelegatePorts,
  caller: Caller,
  etag: string,
): Promise<Outcome<Versioned<DelegateSettings>> | 'changed'> {
  if ((await ports.delegations.remove(caller.personId, etag)) === 'changed') return 'changed';
  return accepted(await readDelegate(ports, caller));
}
