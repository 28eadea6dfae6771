import { buildChart } from '../../../../../api/src/domain/org/chart';
import { weighCrowds } from '../../../../../api/src/domain/org/evidence/crowd-evidence';
import { tabulateTitles } from '../../../../../api/src/domain/org/titles/title-table';
import type { Person } from '../../../../../api/src/domain/org/person';
import { makePerson } from '../make-person';

/** A head with teams: of each team its size and the title that all its members hold. */
function teams(...sizes: readonly (readonly [title: string, size: number])[]): Person[] {
  const people = [makePerson({ id: 'head', jobTitle: 'head' })];
  sizes.forEach(([jobTitle, size], team) => {
    people.push(makePerson({ id: `lead${team}`, jobTitle: `lead ${team}`, managerId: 'head' }));
    for (let seat = 0; seat < size; seat++) {
      people.push(makePerson({ id: `t${team}s${seat}`, jobTitle, managerId: `lead${team}` }));
    }
  });
  return people;
}

function weigh(people: readonly Person[]) {
  const table = tabulateTitles(people);
  const { rarity, span } = weighCrowds(buildChart(people), table, 40);
  const at = (title: string): number => table.titles.indexOf(title);
  return { rarity: (title: string) => rarity.level[at(title)]!, span, at };
}

describe('weighCrowds', () => {
  it('puts rare titles above the average person and common ones below', () => {
    const { rarity } = weigh(teams(['common', 200], ['rare', 6]));
    expect(rarity('rare')).toBeGreaterThan(45);
    expect(rarity('common')).toBeLessThan(40);
  });

  it('is level where every title is as rare as the others', () => {
    const people = Array.from({ length: 20 }, (_, index) => makePerson({ id: `p${index}`, jobTitle: `t${index}` }));
    expect(weigh(people).rarity('t3')).toBe(40);
  });

  it('puts titles of small teams above those of large ones, the surer the more teams there are', () => {
    const { span, at } = weigh(teams(['many', 60], ['many', 60], ['many', 60], ['few', 4], ['once', 4]));
    expect(span.level[at('few')]).toBeGreaterThan(span.level[at('many')]!);
    expect(span.spread[at('many')]).toBeLessThan(span.spread[at('once')]!);
  });
});
