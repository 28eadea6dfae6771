import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readOrgCsv } from '../../local/organisation/read-org-csv';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';
import { expectFittingPersonas } from '../support/fitting-personas';

const folder = process.env['ORGS_DIR'] ?? '';
const clock = { now: () => new Date('2026-01-05T08:00:00Z') };
const tenantId = '11111111-1111-4111-8111-111111111111';

describe('real organisations', () => {
  test.each([
    ['environment-agency.csv', 12_817, 543, /^(Field|AS[12])$/u],
    ['foreign-office.csv', 5_435, 858, /^(A1|A2|B3)\b/u],
    ['scottish-government.csv', 5_356, 429, /^(A\d|B1|Fishery Officer)$/u],
  ])('%s loads as a whole, with posts to whom hundreds report', (file, people, mostReports, bottomGrades) => {
    const organisation = readOrgCsv(readFileSync(path.join(folder, file)), 1);
    expect(organisation.problems).toEqual([]);
    const tenant = tenantOfPeople(organisation.people, { seed: 1, clock, domain: organisation.domain, tenantId });
    const users = tenant.directory.users();
    expect(users).toHaveLength(people);
    expect(new Set(users.map(({ id }) => id)).size).toBe(people);
    expect(new Set(users.map(({ mail }) => mail)).size).toBe(people);
    expect(tenant.mailboxes.size).toBe(people);
    expect(Math.max(...users.map(({ id }) => tenant.directory.directReports(id).length))).toBe(mostReports);
    expect(users.filter(({ managerId }) => managerId === null)).toHaveLength(1);
    expect(users.every(({ grade }) => grade !== null)).toBe(true);
    expectFittingPersonas(tenant.directory, { topGrades: /^SCS/u, bottomGrades });
  });
});
