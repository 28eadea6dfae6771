import fc from 'fast-check';
import type { DirectoryRecord } from '../../../../api/src/domain/directory/directory-record';
import { createPackedRecords } from '../../../../api/src/use-cases/directory/packed-records';

const text = fc.option(
  fc.oneof(fc.constantFrom('', 'Engineer', 'Zürich', '部長', '👩‍💻'), fc.string({ unit: 'grapheme' })),
);
const record: fc.Arbitrary<Omit<DirectoryRecord, 'id'>> = fc.record(
  {
    displayName: text,
    mail: text,
    jobTitle: text,
    department: text,
    accountEnabled: fc.option(fc.boolean()),
    userType: text,
    country: text,
    city: text,
    preferredLanguage: text,
    grade: text,
    managerId: text,
    mailboxPurpose: text,
  },
  {
    requiredKeys: [
      'displayName',
      'mail',
      'jobTitle',
      'department',
      'accountEnabled',
      'userType',
      'country',
      'city',
      'preferredLanguage',
      'grade',
      'managerId',
    ],
  },
);
const id = fc.oneof(fc.integer({ min: 0, max: 5 }).map(String), fc.string());
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ id, record: fc.option(record) }) },
  { weight: 1, arbitrary: fc.record({ id, record: fc.constant(null) }) },
);

describe('packed records', () => {
  test('are what a map of the records would be, in its order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const map = new Map<string, DirectoryRecord>();
        const packed = createPackedRecords();
        for (const { id: key, record: rest } of steps) {
          if (rest === null) expect(packed.delete(key)).toBe(map.delete(key));
          else for (const records of [map, packed]) records.set(key, { ...rest, id: key });
          expect(packed.get(key)).toEqual(map.get(key));
        }
        expect([...packed.values()]).toStrictEqual([...map.values()]);
        expect(packed.size).toBe(map.size);
      }),
    );
  });

  test('stay what they are while they grow', () => {
    const packed = createPackedRecords();
    const nobody = [...Array(5_000).keys()].map((number) => recordOf(`person-${number}`));
    for (const each of nobody) packed.set(each.id, each);
    expect(packed.delete('person-7')).toBe(true);
    packed.set('person-7', recordOf('person-7'));
    expect(packed.get('person-4999')).toEqual(recordOf('person-4999'));
    expect(packed.get('person-5000')).toBeUndefined();
    const ids = [...packed.values()].map((each) => each.id);
    expect(ids).toEqual([...nobody.map((each) => each.id).filter((each) => each !== 'person-7'), 'person-7']);
  });
});

function recordOf(personId: string): DirectoryRecord {
  return {
    id: personId,
    displayName: `Person ${personId}`,
    mail: `${personId}@contoso.example`,
    jobTitle: 'Engineer',
    department: null,
    accountEnabled: true,
    userType: 'Member',
    country: null,
    city: null,
    preferredLanguage: null,
    grade: null,
    managerId: null,
  };
}
