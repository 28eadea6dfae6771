import {
  applyChanges,
  type DirectoryChange,
  type DirectoryRecord,
} from '../../../../api/src/domain/directory/directory-record';
import { colleague } from '../../../support/in-memory-directory';

const after = (...changes: DirectoryChange[]): Map<string, DirectoryRecord> => {
  const records = new Map<string, DirectoryRecord>();
  applyChanges(records, changes);
  return records;
};

describe('changes of the directory', () => {
  test('a user who comes twice, in parts, is one record with both parts', () => {
    const records = after(
      { id: 'a', removed: false, properties: { displayName: 'Ada', mail: 'ada@contoso.example' } },
      { id: 'a', removed: false, properties: { jobTitle: 'Engineer' }, manager: { kind: 'set', managerId: 'b' } },
    );
    expect([...records.values()]).toMatchObject([
      { id: 'a', displayName: 'Ada', mail: 'ada@contoso.example', jobTitle: 'Engineer', managerId: 'b' },
    ]);
  });

  test('a property that a change does not mention stays, one that it empties is empty', () => {
    const records = after(colleague('a', 'b', { city: 'Bern' }), {
      id: 'a',
      removed: false,
      properties: { jobTitle: null },
    });
    expect(records.get('a')).toMatchObject({ jobTitle: null, city: 'Bern', managerId: 'b' });
  });

  test('a removed user is gone, and a removal of somebody unknown changes nothing', () => {
    const records = new Map<string, DirectoryRecord>();
    const removed = applyChanges(records, [colleague('a'), { id: 'a', removed: true }, { id: 'x', removed: true }]);
    expect(records.size).toBe(0);
    expect(removed).toBe(1);
  });

  test('the news that a former manager is gone does not touch the manager of today', () => {
    const cleared = (managerId: string | null): DirectoryChange => ({
      id: 'a',
      removed: false,
      properties: {},
      manager: { kind: 'cleared', managerId },
    });
    expect(after(colleague('a', 'new'), cleared('old')).get('a')?.managerId).toBe('new');
    expect(after(colleague('a', 'old'), cleared('old')).get('a')?.managerId).toBeNull();
    expect(after(colleague('a', 'old'), cleared(null)).get('a')?.managerId).toBeNull();
  });
});
