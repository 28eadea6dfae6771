import { seededRandom } from '../seeded-random';
import type { CompanyBuilder } from './company-builder';
import { homeOffice, offices } from './offices';
import type { OrgPerson } from './org-person';

/** An account that is no person: no name of its own parts, no grade, nobody above. */
const nobody = { givenName: null, surname: null, grade: null, hireDate: null, managerId: null, jobTitle: '' } as const;

/** A room and a shared mailbox, whose accounts somebody forgot to disable, and a service account. */
function accountsWithoutPerson(builder: CompanyBuilder): void {
  const at = builder.addresses.domain;
  const room = { displayName: 'Room London 4.12', mail: `room.london.412@${at}`, department: '' } as const;
  const team = { displayName: 'People Team', mail: `people.team@${at}`, department: 'Human Resources' } as const;
  const service = { displayName: 'svc-directory-sync', mail: null, department: '', kind: 'service' } as const;
  builder.add({ ...nobody, ...room, kind: 'room' }, homeOffice, 0);
  builder.add({ ...nobody, ...team, kind: 'shared' }, homeOffice, 0);
  builder.add({ ...nobody, ...service }, homeOffice, 0);
}

/** Somebody of another company, invited into this directory. */
function guest(builder: CompanyBuilder, number: number): void {
  const office = seededRandom('guest', builder.seed, number).pick(offices);
  const mail = `guest${number}@partner.example`;
  const part = { mail, grade: null, hireDate: null, managerId: null, department: '', kind: 'guest' } as const;
  builder.add({ ...part, jobTitle: 'Consultant' }, office, 2);
}

/**
 * Adds what makes a directory messy: assistants high up in the chart, guests, people who left and whose accounts are
 * off, a service account, a room, a shared mailbox, somebody without a manager and somebody whose manager is gone.
 * @param count how many accounts to add in all, 8 at least.
 */
export function unusualAccounts(builder: CompanyBuilder, chief: OrgPerson, count: number): void {
  const random = seededRandom('unusual', builder.seed);
  const staff = [...builder.people];
  const chiefs = staff.filter((person) => person.managerId === chief.id);
  const below = staff.filter((person) => person.managerId !== null && person.managerId !== chief.id);
  const last = staff.length + count;
  const assistantOf = (boss: OrgPerson, whom: string): void => {
    const jobTitle = `Executive Assistant to the ${whom}`;
    builder.add({ jobTitle, department: boss.department, managerId: boss.id, kind: 'employee' }, homeOffice, 2);
  };

  assistantOf(chief, 'CEO');
  const board = { jobTitle: 'Non-executive Director', department: 'Supervisory Board', managerId: null } as const;
  builder.add({ ...board, kind: 'employee' }, random.pick(offices), 8);
  const vacant = { jobTitle: 'Project Manager', department: 'Operations - Logistics', managerId: 'P99999' } as const;
  builder.add(vacant, homeOffice, 3);
  accountsWithoutPerson(builder);

  for (let number = 0; builder.people.length < last; number++) {
    const boss = chiefs[(number - 2) / 3];
    if (number % 3 === 0) {
      guest(builder, number + 1);
    } else if (number % 3 === 2 && boss !== undefined) {
      assistantOf(boss, boss.jobTitle);
    } else {
      const { jobTitle, department, managerId } = random.pick(below.length > 0 ? below : [chief]);
      builder.add({ jobTitle, department, managerId, accountEnabled: false }, homeOffice, 2);
    }
  }
}
