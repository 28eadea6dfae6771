import { buildChart } from '../../api/src/domain/org/chart';
import type { Person } from '../../api/src/domain/org/person';
import { assessSeniority } from '../../api/src/domain/org/seniority';
import type { SeniorityOptions } from '../../api/src/domain/org/seniority-options';
import { gradeOrderByPay, readPublishedOrganisation } from '../bench/published-organisation';
import { rankCorrelation } from '../support/rank-correlation';

/** Rank correlation with pay that must be reached without the grade column. */
const REQUIRED = { 'environment-agency': 0.76, 'scottish-government': 0.85, 'foreign-office': 0.78 } as const;
const REQUIRED_WITH_GRADES = 0.9;

function publishedFolder(): string {
  const folder = process.env['ORGS_DIR'];
  if (folder === undefined) throw new Error('Set ORGS_DIR to the folder of published organisations.');
  return folder;
}

function correlationWithPay(
  people: readonly Person[],
  pay: readonly (number | undefined)[],
  options: SeniorityOptions = {},
): number {
  const { level } = assessSeniority(people, buildChart(people), options);
  const paid = [...pay.keys()].filter((index) => pay[index] !== undefined);
  return rankCorrelation(
    paid.map((index) => level[index]!),
    paid.map((index) => pay[index]!),
  );
}

describe.each(Object.entries(REQUIRED))('the seniority of %s', (name, required) => {
  it(`agrees with pay to ${required} without grades`, () => {
    const { people, pay } = readPublishedOrganisation(publishedFolder(), name);
    const plain = people.map((person) => ({ ...person, grade: null }));
    expect(correlationWithPay(plain, pay)).toBeGreaterThanOrEqual(required);
  });

  it(`agrees with pay to ${REQUIRED_WITH_GRADES} with grades in a given order`, () => {
    const organisation = readPublishedOrganisation(publishedFolder(), name);
    const gradeOrder = gradeOrderByPay(organisation);
    expect(correlationWithPay(organisation.people, organisation.pay, { gradeOrder })).toBeGreaterThanOrEqual(
      REQUIRED_WITH_GRADES,
    );
  });
});
