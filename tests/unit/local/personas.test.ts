import { generateCompany } from '../../../local/organisation/generate-company';
import { tenantOfPeople } from '../../../local/organisation/tenant-of-people';
import { choosePersonas } from '../../../local/personas';
import { expectFittingPersonas } from '../../support/fitting-personas';

const clock = { now: () => new Date('2026-01-05T08:00:00Z') };
const tenantId = '11111111-1111-4111-8111-111111111111';

function directoryOf(people: number, seed: number) {
  const company = generateCompany({ people, seed });
  return tenantOfPeople(company.people, { seed, clock, domain: company.domain, tenantId }).directory;
}

describe('the ready-made people of a generated company', () => {
  test.each([
    [40, 1],
    [140, 1],
    [300, 1],
    [300, 7],
    [3_000, 2],
  ])('of %d people, seed %d, are who their roles say', (people, seed) => {
    expectFittingPersonas(directoryOf(people, seed), { topGrades: /^(G[78])?$/u, bottomGrades: /^(G2)?$/u });
  });

  it('are two employees and a lead where there are only five people', () => {
    const directory = directoryOf(5, 1);
    const personas = choosePersonas(directory);
    expect(personas.map(({ role }) => role)).toEqual(['Emerging employee', 'Line manager', 'Program lead']);
    expect(new Set(personas.map(({ personId }) => personId)).size).toBe(3);
  });
});
