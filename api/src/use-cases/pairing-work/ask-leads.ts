import { leadsKnownSinceUtc } from '../../domain/contact/lead-role';
import type { Performer } from './performer';

/** Finds who leads now. Where nobody is known the approval waits in the tab, where every lead sees it. */
export const askLeads: Performer = async ({ ports, work }) => {
  const leadIds = await ports.contacts.listLeads(leadsKnownSinceUtc(ports.clock.nowUtc()));
  return { kind: 'leads-found', workId: work.id, leadIds };
};
