import { generateCompany } from '../../../../local/organisation/generate-company';
import { tenantOfPeople } from '../../../../local/organisation/tenant-of-people';
import type { Tenant } from '../../../../local/graph/tenant';

const clock = { now: () => new Date('2026-01-05T08:00:00Z') };
const tenantId = '11111111-1111-4111-8111-111111111111';
const weekMs = 7 * 86_400_000;

function tenantOf(seed: number): Tenant {
  const company = generateCompany({ people: 120, seed: 1 });
  return tenantOfPeople(company.people, { seed, clock, domain: company.domain, tenantId });
}

function weekOf(tenant: Tenant, userId: string, startIso: string): string[] {
  const from = Date.parse(startIso);
  return tenant.calendars
    .between(userId, from, from + weekMs)
    .map(({ event, startUtcMs }) => `${event.subject} ${new Date(startUtcMs).toISOString()}`);
}

describe('generated calendars', () => {
  test('are the same whenever and in whatever order they are looked at', () => {
    const [one, other] = [tenantOf(1), tenantOf(1)];
    const users = one.directory.users().filter((user) => one.mailboxes.has(user.id));
    const weeks = users.map(({ id }) => weekOf(one, id, '2026-03-02'));
    const again = [...users].reverse().map(({ id }) => weekOf(other, id, '2026-03-02'));
    expect(again.reverse()).toEqual(weeks);
  });

  test('are others for another seed', () => {
    const [one, other] = [tenantOf(1), tenantOf(2)];
    const [user] = one.directory.users();
    expect(weekOf(one, user?.id ?? '', '2026-03-02')).not.toEqual(weekOf(other, user?.id ?? '', '2026-03-02'));
  });

  test('leave time free in the working week, and everybody has leave', () => {
    const tenant = tenantOf(1);
    const users = tenant.directory.users().filter((user) => tenant.mailboxes.get(user.id)?.userPurpose === 'user');
    for (const { id } of users) {
      const from = Date.parse('2026-01-05');
      const year = tenant.calendars.between(id, from, from + 52 * weekMs);
      const kinds = new Set(year.map(({ event }) => event.showAs));
      expect(kinds.has('oof')).toBe(true);
      const busyMs = year
        .filter(({ event }) => event.showAs === 'busy')
        .reduce((sum, { startUtcMs, endUtcMs }) => sum + endUtcMs - startUtcMs, 0);
      expect(busyMs / 52 / 3_600_000).toBeLessThan(30);
    }
  });

  test('a changed event takes the place of the generated one, and so it stays after a restart', () => {
    const tenant = tenantOf(1);
    const user = tenant.directory.users().find(({ id }) => tenant.calendars.events(id).length > 0);
    const [first] = tenant.calendars.events(user?.id ?? '');
    if (user === undefined || first === undefined) throw new Error('Nobody has a recurring meeting.');
    tenant.calendars.put(user.id, { ...first, subject: 'Renamed' });
    const restarted = tenantOf(1);
    restarted.importState(JSON.parse(JSON.stringify(tenant.exportState())));
    const found = restarted.calendars.events(user.id).filter(({ id }) => id === first.id);
    expect(found.map(({ subject }) => subject)).toEqual(['Renamed']);
    expect(restarted.exportState()).toEqual(tenant.exportState());
    expect(weekOf(restarted, user.id, '2026-03-02')).toEqual(weekOf(tenant, user.id, '2026-03-02'));
  });
});
