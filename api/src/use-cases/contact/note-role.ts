import { noteRole } from '../../domain/contact/lead-role';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { changeContact } from './change-contact';

export type RoleNotes = (caller: Caller) => Promise<void>;

/**
 * Makes what keeps in mind who leads: roles stand in tokens alone, and what falls to the lead has to reach somebody who does
 * not call just then. A person is looked at once a day by each instance, and whenever their role changed.
 */
export function createRoleNotes(ports: Pick<Ports, 'contacts' | 'clock'>): RoleNotes {
  const noted = new Map<string, { readonly isLead: boolean; readonly atUtc: number }>();
  return async ({ personId, isLead }) => {
    const nowUtc = ports.clock.nowUtc();
    const last = noted.get(personId);
    if (last?.isLead === isLead && nowUtc - last.atUtc < DAY_MS) return;
    await changeContact(ports, personId, (contact) => noteRole(contact, isLead, nowUtc));
    noted.set(personId, { isLead, atUtc: nowUtc });
  };
}
