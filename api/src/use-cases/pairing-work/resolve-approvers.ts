import { chooseApprovers } from '../../domain/pairing/approvers';
import { managersAbove } from '../approvals/managers-above';
import { barOf } from '../pairings/propose-pair';
import { orgOf, type Performer } from './performer';

/** Asks the org chart whose yes is needed, and whether the two may still be a pair. */
export const resolveApprovers: Performer = async ({ ports, program, pairing, work }) => {
  const org = await orgOf(ports);
  const why = barOf(org.chart, program.settings.rules, pairing.junior.personId, pairing.senior.personId);
  if (why !== null) return { kind: 'barred', workId: work.id, why };
  const managed = (personId: string) => ({ personId, managersUpwards: managersAbove(org, personId) });
  const approvers = chooseApprovers(
    managed(pairing.junior.personId),
    managed(pairing.senior.personId),
    program.settings.approval,
  );
  return { kind: 'approvers-resolved', workId: work.id, approvers };
};
