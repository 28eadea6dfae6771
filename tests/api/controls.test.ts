import { type LocalTenant, startLocalTenant, tenantId } from '../../local/local-tenant';
import { generateCompany } from '../../local/organisation/generate-company';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';

let tenant: LocalTenant;

beforeAll(async () => {
  tenant = await startLocalTenant({
    makeTenant: (clock) => {
      const company = generateCompany({ people: 20, seed: 1 });
      return tenantOfPeople(company.people, { seed: 1, clock, domain: company.domain, tenantId });
    },
    organisation: 'a company',
    data: null,
    port: 0,
    api: 'none',
  });
});
afterAll(() => tenant.stop());

async function post(place: string, body: unknown) {
  const response = await fetch(`${tenant.origin}/local/${place}`, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}

test.each(['P999999999Y', 'P300Y', '-P1D', 'a week', 7, null])(
  'a clock asked to advance by %j stays',
  async (advance) => {
    const before = tenant.clock.offsetMs;
    const { status, text } = await post('clock', { advance });
    expect(status).toBe(400);
    expect(text).toMatch(/P7D|2200/u);
    expect(tenant.clock.offsetMs).toBe(before);
  },
);

test('the clock moves by what it is asked to', async () => {
  const before = tenant.clock.offsetMs;
  expect((await post('clock', { advance: 'P7D' })).status).toBe(200);
  expect(tenant.clock.offsetMs - before).toBe(7 * 86_400_000);
});

test.each([{ paths: ['('] }, { throttle: 2 }, { latencyMs: -1 }, []])(
  'faults that cannot be, %j, are refused and leave those that are',
  async (faults) => {
    expect((await post('faults', { latencyMs: 3 })).status).toBe(200);
    const { status, text } = await post('faults', faults);
    expect(status).toBe(400);
    expect(text).toContain('message');
    expect(tenant.faults.settings.latencyMs).toBe(3);
    await post('faults', {});
  },
);
