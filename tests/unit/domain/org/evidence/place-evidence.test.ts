import { buildChart } from '../../../../../api/src/domain/org/chart';
import {
  levelOfPlace,
  weighLeadersInName,
  weighPlaces,
  weighTitlePlaces,
} from '../../../../../api/src/domain/org/evidence/place-evidence';
import { weighLines } from '../../../../../api/src/domain/org/evidence/line-evidence';
import { tabulateTitles } from '../../../../../api/src/domain/org/titles/title-table';
import { makePerson } from '../make-person';

describe('levelOfPlace', () => {
  it('rises with the people below and puts the head of a large organisation on top', () => {
    expect(levelOfPlace(8, 10_000)).toBeLessThan(levelOfPlace(100, 10_000));
    expect(levelOfPlace(100, 10_000)).toBeLessThan(levelOfPlace(1000, 10_000));
    expect(levelOfPlace(10_000, 10_000)).toBeGreaterThan(90);
    expect(levelOfPlace(5, 5)).toBeLessThan(levelOfPlace(500, 500));
    expect(levelOfPlace(1, 1)).toBeLessThan(50);
  });
});

describe('title places', () => {
  const people = [
    makePerson({ id: 'a', jobTitle: 'Warden' }),
    makePerson({ id: 'b', jobTitle: 'Warden' }),
    makePerson({ id: 'c', jobTitle: 'Account Manager', managerId: 'a' }),
    makePerson({ id: 'd', jobTitle: 'Account Manager', managerId: 'a' }),
    makePerson({ id: 'e', jobTitle: 'Keeper', managerId: 'a' }),
  ];
  const table = tabulateTitles(people);
  const places = weighPlaces(buildChart(people));
  const at = (title: string): number => table.titles.indexOf(title);

  it('carry over from holders who manage to holders who do not', () => {
    const strand = weighTitlePlaces(places, table);
    expect(strand.level[at('warden')]).toBeGreaterThan(50);
    expect(strand.spread[at('account manager')]).toBe(Infinity);
  });

  it('show leaders in name only, unless hardly any leader has reports', () => {
    const claims = Uint8Array.from(table.titles, (title) => (title === 'keeper' ? 0 : 1));
    expect(weighLeadersInName(places, table, claims).spread[at('account manager')]).toBe(Infinity);
    const wardensLead = weighLeadersInName(places, tabulateTitles(people.filter(({ id }) => id !== 'b')), claims);
    expect(wardensLead.spread.every((spread) => spread === Infinity)).toBe(true);
    const ledChart = buildChart(people.map((person) => (person.id === 'e' ? { ...person, managerId: 'b' } : person)));
    expect(weighLeadersInName(weighPlaces(ledChart), table, claims).level[at('account manager')]).toBeGreaterThan(40);
  });
});

describe('weighLines', () => {
  const chain = buildChart([
    makePerson({ id: 'a' }),
    makePerson({ id: 'b', managerId: 'a' }),
    makePerson({ id: 'c', managerId: 'b' }),
  ]);
  const strandOf = (...levels: number[]) => ({
    level: Float64Array.from(levels),
    spread: new Float64Array(levels.length).fill(8),
  });

  it('is silent where levels fall along the line', () => {
    expect([...weighLines(chain, strandOf(80, 60, 40)).spread]).toEqual([Infinity, Infinity, Infinity]);
  });

  it('lifts a manager above the people managed, all the way up', () => {
    const { level, spread } = weighLines(chain, strandOf(20, 20, 60));
    expect(level[1]).toBe(63);
    expect(spread[0]).toBeLessThan(Infinity);
  });

  it('presses down who stands above a manager who is lifted already', () => {
    const { level } = weighLines(chain, strandOf(90, 30, 70));
    expect(level[1]).toBe(73);
    expect(level[2]).toBeLessThan(60);
  });
});
