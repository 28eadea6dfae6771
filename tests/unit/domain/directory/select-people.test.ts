import {
  applyChanges,
  type DirectoryChange,
  type DirectoryRecord,
} from '../../../../api/src/domain/directory/directory-record';
import { countPeople, exclusionReasons, startSelecting } from '../../../../api/src/domain/directory/select-people';
import { colleague } from '../../../support/in-memory-directory';

const selectPeople = (records: ReadonlyMap<string, DirectoryRecord>) => {
  const selecting = startSelecting();
  for (const record of records.values()) selecting.add(record);
  return selecting.finish();
};

const select = (...changes: DirectoryChange[]) => {
  const records = new Map<string, DirectoryRecord>();
  applyChanges(records, changes);
  const selection = selectPeople(records);
  const { people, bridged } = selection;
  expect(countPeople(records.values())).toEqual({ people: people.length, bridged: bridged.length });
  return selection;
};

describe('people of the directory', () => {
  test('guests, disabled accounts and entries without a mailbox are left out, each with its reason', () => {
    const { people, exclusions } = select(
      colleague('person'),
      colleague('guest', null, { userType: 'Guest' }),
      colleague('room', null, { accountEnabled: false }),
      colleague('robot', null, { mail: null }),
    );
    expect(people.map((person) => person.id)).toEqual(['person']);
    expect(exclusions).toEqual([
      { id: 'guest', name: 'Person guest', reason: exclusionReasons.guest },
      { id: 'room', name: 'Person room', reason: exclusionReasons.disabled },
      { id: 'robot', name: 'Person robot', reason: exclusionReasons['no-mailbox'] },
    ]);
  });

  test.each(['shared', 'room', 'equipment'] as const)(
    'a %s mailbox is left out with a reason of its own',
    (purpose) => {
      const records = new Map<string, DirectoryRecord>();
      applyChanges(records, [colleague('person'), colleague('nobody')]);
      for (const [id, record] of records)
        records.set(id, { ...record, mailboxPurpose: id === 'person' ? 'user' : purpose });
      const { people, exclusions } = selectPeople(records);
      expect(people.map((person) => person.id)).toEqual(['person']);
      expect(exclusions).toEqual([{ id: 'nobody', name: 'Person nobody', reason: exclusionReasons[purpose] }]);
      expect(countPeople(records.values()).people).toBe(1);
    },
  );

  test('a management line through a vacant post goes on with the next manager above', () => {
    const { people, bridged } = select(
      colleague('head'),
      colleague('vacant', 'head', { accountEnabled: false }),
      colleague('vacant-too', 'vacant', { mail: null }),
      colleague('report', 'vacant-too'),
    );
    expect(people.find((person) => person.id === 'report')?.managerId).toBe('head');
    expect(bridged).toEqual(['report']);
  });

  test('a circle of excluded managers ends the line instead of the program', () => {
    const { people } = select(
      colleague('x', 'y', { accountEnabled: false }),
      colleague('y', 'x', { accountEnabled: false }),
      colleague('report', 'x'),
    );
    expect(people[0]?.managerId).toBeNull();
  });

  test('a manager whom the directory does not have is kept for the chart to report', () => {
    expect(select(colleague('report', 'nobody')).people[0]?.managerId).toBe('nobody');
  });
});

test('whoever is still the same is taken over from an earlier selection, and nobody else', () => {
  const records = new Map<string, DirectoryRecord>();
  applyChanges(records, [
    colleague('head'),
    colleague('vacant', 'head', { accountEnabled: false }),
    colleague('stays', 'head', { displayName: ' Stays ' }),
    colleague('bridged', 'vacant'),
    colleague('changes', 'head'),
  ]);
  const before = selectPeople(records);
  applyChanges(records, [{ id: 'changes', removed: false, properties: { jobTitle: 'Director' } }]);
  const selecting = startSelecting((id) => before.people.find((person) => person.id === id) ?? null);
  for (const record of records.values()) selecting.add(record);
  const after = selecting.finish();
  expect(after).toEqual(selectPeople(records));
  const isTakenOver = (id: string) => before.people.some((person) => person.id === id && after.people.includes(person));
  expect(['head', 'stays', 'changes'].map(isTakenOver)).toEqual([true, true, false]);
});
