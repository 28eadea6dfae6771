import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { letColleaguesJoin } from '../../../local/colleagues';
import { generateCompany } from '../../../local/organisation/generate-company';
import { tenantOfPeople } from '../../../local/organisation/tenant-of-people';
import { Issuer } from '../../../local/sign-in/issuer';
import { until } from '../../support/until';

const tenantId = '11111111-1111-4111-8111-111111111111';
const clock = { now: () => new Date() };
const company = generateCompany({ people: 12, seed: 1 });
const tenant = tenantOfPeople(company.people, { seed: 1, clock, domain: company.domain, tenantId });
const people = tenant.directory.users().slice(0, 6);

type Answer = (response: ServerResponse, attempt: number) => void;
const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

let server: Server;
let stop: () => void = () => undefined;

/** An API with one open program; `answer` answers each wish to join, counted from 1. */
async function start(answer: Answer, joined = new Set<string>()) {
  let attempts = 0;
  server = createServer((request, response) => {
    request.resume();
    if (request.method === 'GET') {
      json(response, 200, { items: [{ id: 'p', state: 'open', settings: { name: 'P', topics: [{ id: 't' }] } }] });
    } else answer(response, ++attempts);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = await Issuer.create({ tenantId, audience: 'a', origin: () => origin, clock });
  const enrolment = { shares: ['t'], seeks: ['t'], languages: ['en'], juniorCapacity: 1, seniorCapacity: 0 };
  stop = letColleaguesJoin({
    origin,
    tenant,
    issuer,
    leadId: people[0]!.id,
    choose: () => people.map(({ id }) => ({ ...enrolment, personId: id })),
    report: () => undefined,
    joined,
  });
  return { joined, attempts: () => attempts };
}

afterEach(async () => {
  stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a reset, a gateway error and an unready directory only put joining off; nobody is asked twice who joined', async () => {
  let successes = 0;
  const { joined } = await start((response, attempt) => {
    if (attempt === 1) response.destroy();
    else if (attempt === 5) response.writeHead(502).end('no JSON');
    else if (attempt === 8) json(response, 409, { code: 'directory-not-ready' });
    else {
      successes += 1;
      json(response, 201, {});
    }
  });
  await until(() => Promise.resolve(joined.has('p') ? true : null));
  expect(successes).toBe(people.length);
});

test('a program that they joined before a restart is left alone', async () => {
  const { attempts } = await start((response) => json(response, 201, {}), new Set(['p']));
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(attempts()).toBe(0);
});

test('who is refused for good is not asked again', async () => {
  const { joined, attempts } = await start((response) => json(response, 409, { code: 'already-there' }));
  await until(() => Promise.resolve(joined.has('p') ? true : null));
  expect(attempts()).toBe(people.length);
});
