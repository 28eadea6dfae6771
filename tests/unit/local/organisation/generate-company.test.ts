import { chooseEnrolments } from '../../../../local/organisation/enrol';
import { generateCompany } from '../../../../local/organisation/generate-company';
import { tenantOfPeople } from '../../../../local/organisation/tenant-of-people';
import type { Tenant } from '../../../../local/graph/tenant';

const clock = { now: () => new Date('2026-01-05T08:00:00Z') };
const tenantId = '11111111-1111-4111-8111-111111111111';

function tenantOf(people: number, seed = 1): Tenant {
  const company = generateCompany({ people, seed });
  return tenantOfPeople(company.people, { seed, clock, domain: company.domain, tenantId });
}

describe('a generated company', () => {
  test.each([5, 12, 40, 100, 300, 2_000])(
    'of %i has so many accounts, each with an id and an address of its own',
    (count) => {
      const { people } = generateCompany({ people: count, seed: 1 });
      expect(people).toHaveLength(count);
      expect(new Set(people.map(({ id }) => id)).size).toBe(count);
      const mails = people.flatMap(({ mail }) => mail ?? []);
      expect(new Set(mails).size).toBe(mails.length);
    },
  );

  test('is the same for the same seed and another for another', () => {
    expect(generateCompany({ people: 80, seed: 4 })).toEqual(generateCompany({ people: 80, seed: 4 }));
    expect(generateCompany({ people: 80, seed: 4 })).not.toEqual(generateCompany({ people: 80, seed: 5 }));
  });

  test('has four levels below its head, teams that can be led, and zones over the world', () => {
    const { people } = generateCompany({ people: 300, seed: 1 });
    const byId = new Map(people.map((person) => [person.id, person]));
    const depthOf = (id: string | null): number => {
      const person = byId.get(id ?? '');
      return person === undefined ? -1 : 1 + depthOf(person.managerId);
    };
    const depths = people.map(({ id }) => depthOf(id));
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(4);
    const reports = people.map(({ id }) => people.filter(({ managerId }) => managerId === id).length);
    expect(Math.max(...reports)).toBeLessThan(20);
    expect(new Set(people.map(({ zoneIana }) => zoneIana)).size).toBeGreaterThan(8);
    expect(new Set(people.map(({ language }) => language.slice(0, 2))).size).toBeGreaterThan(4);
  });

  test('has the unusual accounts of every directory', () => {
    const { people } = generateCompany({ people: 300, seed: 1 });
    const kinds = new Set(people.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['contractor', 'employee', 'guest', 'room', 'service', 'shared']);
    expect(people.some(({ kind, accountEnabled }) => kind === 'employee' && !accountEnabled)).toBe(true);
    expect(people.filter(({ kind, managerId }) => kind === 'employee' && managerId === null).length).toBe(2);
    const ids = new Set(people.map(({ id }) => id));
    expect(people.filter(({ managerId }) => managerId !== null && !ids.has(managerId))).toHaveLength(1);
    expect(people.some(({ jobTitle }) => jobTitle === 'Executive Assistant to the CEO')).toBe(true);
  });

  test('nobody without a person behind it has a mailbox, except rooms and shared ones', () => {
    const tenant = tenantOf(300);
    const withMailbox = tenant.directory.users().filter((user) => tenant.mailboxes.has(user.id));
    expect(withMailbox.some((user) => user.userType === 'Guest')).toBe(false);
    const purposes = new Set(withMailbox.map((user) => tenant.mailboxes.get(user.id)?.userPurpose));
    expect([...purposes].sort()).toEqual(['room', 'shared', 'user']);
    const forgotten = withMailbox.filter(
      ({ id, accountEnabled }) => accountEnabled && tenant.mailboxes.get(id)?.userPurpose !== 'user',
    );
    expect(forgotten.map(({ displayName }) => displayName)).toEqual(['Room London 4.12', 'People Team']);
  });
});

describe('who would join', () => {
  const topicIds = [
    'everyday-ai',
    'inclusion-and-belonging',
    'social-media',
    'leading-people',
    'negotiation',
    'finance-and-budgets',
  ];

  test('is the share asked for, of people who can, with topics of the program', () => {
    const tenant = tenantOf(300);
    const enrolments = chooseEnrolments(tenant.directory, { share: 0.2, seed: 1, topicIds });
    expect(enrolments.length).toBeGreaterThan(45);
    expect(enrolments.length).toBeLessThanOrEqual(60);
    expect(new Set(enrolments.map(({ personId }) => personId)).size).toBe(enrolments.length);
    for (const one of enrolments) {
      const user = tenant.directory.get(one.personId);
      expect(user).toMatchObject({ accountEnabled: true, userType: 'Member' });
      expect(one.shares.length).toBeGreaterThan(0);
      expect(one.seeks.length).toBeGreaterThan(0);
      expect([...one.shares, ...one.seeks].every((topic) => topicIds.includes(topic))).toBe(true);
      expect(one.languages.every((language) => /^[a-z]{2,3}$/.test(language))).toBe(true);
      expect(one.juniorCapacity + one.seniorCapacity).toBeGreaterThan(0);
    }
  });

  test('juniors mostly share what is new, seniors mostly what takes years', () => {
    const enrolments = chooseEnrolments(tenantOf(1_000).directory, { share: 0.5, seed: 1, topicIds });
    const fresh = topicIds.slice(0, 3);
    const shareOfFresh = (seat: 'juniorCapacity' | 'seniorCapacity'): number => {
      const topics = enrolments.filter((one) => one[seat] === 0).flatMap(({ shares }) => shares);
      return topics.filter((topic) => fresh.includes(topic)).length / topics.length;
    };
    expect(shareOfFresh('seniorCapacity')).toBeGreaterThan(0.75);
    expect(shareOfFresh('juniorCapacity')).toBeLessThan(0.25);
  });

  test('nobody joins a program without topics', () => {
    expect(chooseEnrolments(tenantOf(100).directory, { share: 0.5, seed: 1, topicIds: [] })).toEqual([]);
  });
});
