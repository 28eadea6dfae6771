import { chooseApprovers, type ManagedSeat } from '../../domain/pairing/approvers';
import type { OrgView } from '../ports/directory';
import { barOf } from '../pairings/propose-pair';
import { orgOf, type Performer } from './performer';

/** Asks the org chart whose yes is needed, and whether the two may still be a pair. */
export const resolveApprovers: Performer = async ({ ports, program, pairing, work }) => {
  const org = await orgOf(ports);
  const { junior, senior } = pairing;
  const why = barOf(org.chart, program.settings.rules, junior.personId, senior.personId);
  if (why !== null) return { kind: 'barred', workId: work.id, why };
  const approvers = chooseApprovers(
    managed(org, junior.personId),
    managed(org, senior.personId),
    program.settings.approval,
  );
  return { kind: 'approvers-resolved', workId: work.id, approvers };
};

function managed(org: OrgView, personId: string): ManagedSeat {
  const managersUpwards: string[] = [];
  let manager = org.chart.managerOf[org.indexOf(personId)] ?? -1;
  while (manager >= 0) {
    const person = org.people[manager];
    if (person !== undefined) managersUpwards.push(person.id);
    manager = org.chart.managerOf[manager] ?? -1;
  }
  return { personId, managersUpwards };
}
