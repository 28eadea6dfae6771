import { readFilter, valueAtPath } from '../../../../local/graph/odata/filter';

const ann = {
  displayName: "Ann O'Brien",
  mail: 'ann@contoso.example',
  accountEnabled: true,
  department: 'Sales',
  createdDateTime: '2025-03-01T10:00:00Z',
  manager: null,
  categories: ['Red', 'Vice Versa'],
  singleValueExtendedProperties: [{ id: 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Pairing', value: 'p1' }],
};

function holds(filter: string): boolean {
  return readFilter(filter).test((path) => valueAtPath(ann, path.split('/')));
}

describe('$filter', () => {
  test.each([
    ["displayName eq 'ann o''brien'", true],
    ["accountEnabled eq true and department in ('Sales', 'Legal')", true],
    ["startswith(displayName,'ann') and not(endswith(mail,'.test'))", true],
    ["department eq 'Legal' or (department eq 'Sales' and accountEnabled eq false)", false],
    ["department eq 'Legal' or department eq 'Sales' and accountEnabled eq true", true],
    ['manager eq null', true],
    ["mail ne 'ann@contoso.example'", false],
    ['createdDateTime ge 2025-03-01T11:00:00+01:00', true],
    ['createdDateTime lt 2025-03-01T10:00:00Z', false],
    ["categories/any(c:c eq 'Vice Versa')", true],
    [
      "singleValueExtendedProperties/any(p:p/id eq 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Pairing' and p/value eq 'p2')",
      false,
    ],
  ])('%s is %s', (filter, expected) => {
    expect(holds(filter)).toBe(expected);
  });

  test('operators that need the eventual index are named', () => {
    expect([...readFilter("not(endswith(mail,'x')) and a ne 'b'").advanced].sort()).toEqual(['endswith', 'ne', 'not']);
  });

  test.each(['displayName eq', "foo(displayName,'a')", "displayName eq 'a' b", "(displayName eq 'a'", '%%'])(
    '%s is refused',
    (filter) => {
      expect(() => readFilter(filter)).toThrow('Invalid filter clause');
    },
  );
});
