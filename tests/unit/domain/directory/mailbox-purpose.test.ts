import {
  applyChanges,
  type DirectoryChange,
  type DirectoryRecord,
} from '../../../../api/src/domain/directory/directory-record';
import { accountsToAsk } from '../../../../api/src/domain/directory/mailbox-purpose';
import { colleague } from '../../../support/in-memory-directory';

const recordsOf = (...changes: DirectoryChange[]) => {
  const records = new Map<string, DirectoryRecord>();
  applyChanges(records, changes);
  return records;
};
const nobody = { jobTitle: null, department: '' };

describe('mailboxes to ask what they are for', () => {
  test('belong to accounts without manager, reports, and job title or department', () => {
    const records = recordsOf(
      colleague('head', null, nobody),
      colleague('report', 'head', nobody),
      colleague('director'),
      colleague('no-title', null, { jobTitle: ' ' }),
      colleague('no-department', null, { department: null }),
      colleague('guest', null, { ...nobody, userType: 'Guest' }),
      colleague('left', null, { ...nobody, accountEnabled: false }),
      colleague('robot', null, { ...nobody, mail: null }),
    );
    expect(accountsToAsk(records, 10, 1)).toEqual(['no-title', 'no-department']);
  });

  test('include those known to be no person’s, whatever the directory says of them by now', () => {
    const records = recordsOf(colleague('head'), colleague('desk', 'head'), colleague('a', 'head'));
    for (const [id, mailboxPurpose] of [
      ['desk', 'shared'],
      ['a', 'user'],
    ] as const) {
      const record = records.get(id);
      if (record !== undefined) records.set(id, { ...record, mailboxPurpose });
    }
    expect(accountsToAsk(records, 10, 1)).toEqual(['desk']);
  });

  test('are those never asked first; the others take turns', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const records = recordsOf(...ids.map((id) => colleague(id, null, nobody)));
    for (const [id, record] of records) if (id !== 'd') records.set(id, { ...record, mailboxPurpose: null });
    const asked = [1, 2, 3, 4].map((turn) => accountsToAsk(records, 2, turn));
    expect(asked.map(([first]) => first)).toEqual(['d', 'd', 'd', 'd']);
    expect(asked.map(([, second]) => second).sort()).toEqual(['a', 'b', 'c', 'e']);
  });
});
