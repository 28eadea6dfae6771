import { noAutomaticReplies } from '../../../../local/graph/mailbox';
import type { Tenant } from '../../../../local/graph/tenant';
import { applyOrganisation, isSameOrganisation } from '../../../../local/organisation/apply-organisation';
import { readOrgCsv } from '../../../../local/organisation/read-org-csv';
import { tenantOfPeople } from '../../../../local/organisation/tenant-of-people';

const tenantId = '11111111-1111-4111-8111-111111111111';
const before = [
  'id,jobTitle,department,managerId,displayName',
  'a,Head of Post,Post,,Ann Lee',
  'b,Clerk,Post,a,Bo Reed',
  'c,Clerk,Post,a,Cy Dale',
  'd,Porter,Post,b,Di Moss',
];

function tenantOf(lines: readonly string[], nowUtc = '2026-01-05T08:00:00Z'): Tenant {
  const { people, domain } = readOrgCsv(Buffer.from(lines.join('\n')), 1);
  return tenantOfPeople(people, { seed: 1, clock: { now: () => new Date(nowUtc) }, domain, tenantId });
}

/** Lets the tenant of the first lines follow the others. */
function edited(lines: readonly string[]) {
  const tenant = tenantOf(before);
  const now = tenantOf(lines, '2026-03-01T08:00:00Z');
  const id = (exportId: string) => (tenant.directory.find(exportId) ?? now.directory.find(exportId))?.id ?? '';
  return { tenant, id, now: { users: now.directory.users(), mailboxes: now.mailboxes } };
}

test('an edited file becomes changes of the directory: people come, move and go', () => {
  const { tenant, id, now } = edited([
    before[0]!,
    before[1]!,
    'b,Team Lead,Post,a,Bo Reed',
    'd,Porter,Post,a,Di Moss',
    'e,Clerk,Post,b,Em Shaw',
  ]);
  const gone = id('c');
  expect(isSameOrganisation(tenant, now)).toBe(true);
  expect(applyOrganisation(tenant, now)).toEqual({ joined: 1, changed: 2, left: 1 });
  expect(tenant.directory.users().map(({ employeeId }) => employeeId)).toEqual(['a', 'b', 'd', 'e']);
  expect(tenant.directory.get(id('b'))?.jobTitle).toBe('Team Lead');
  expect(tenant.directory.manager(id('d'))?.id).toBe(id('a'));
  expect(tenant.directory.entry(gone)?.removed).toBe('changed');
  expect(tenant.mailboxes.has(gone)).toBe(false);
  expect(tenant.mailboxes.has(id('e'))).toBe(true);
  // A delta query shows exactly the four.
  expect(tenant.directory.entries.filter(({ changedAt }) => changedAt > 0)).toHaveLength(4);
});

test('who comes back is the same user again', () => {
  const { tenant, id, now } = edited(before);
  tenant.directory.remove(id('c'), 'changed');
  expect(applyOrganisation(tenant, now)).toEqual({ joined: 1, changed: 0, left: 0 });
  expect(tenant.directory.get(id('c'))?.displayName).toBe('Cy Dale');
});

test('addresses stay when a namesake comes in front, and so do automatic replies', () => {
  const { tenant, id, now } = edited([before[0]!, 'z,Clerk,Post,a,Ann Lee', ...before.slice(1)]);
  const mail = tenant.directory.get(id('a'))?.mail;
  const settings = tenant.mailboxes.get(id('a'))!;
  const automaticReplies = { ...noAutomaticReplies, status: 'alwaysEnabled' as const };
  tenant.setMailbox(id('a'), { ...settings, automaticReplies });
  expect(applyOrganisation(tenant, now)).toEqual({ joined: 1, changed: 0, left: 0 });
  expect(tenant.directory.get(id('a'))?.mail).toBe(mail);
  expect(tenant.directory.byMail(mail ?? '')?.id).toBe(id('a'));
  expect(tenant.mailboxes.get(id('a'))?.automaticReplies.status).toBe('alwaysEnabled');
  const mails = tenant.directory.users().map((user) => user.mail);
  expect(new Set(mails).size).toBe(mails.length);
});

test('another organisation is not taken for an edited one', () => {
  const { tenant, now } = edited([before[0]!, before[1]!, 'x,Clerk,Post,a,Xu Li', 'y,Clerk,Post,a,Yo Park']);
  expect(isSameOrganisation(tenant, now)).toBe(false);
});
