import { PeopleCsvError, readPeopleCsv } from '../../../scripts/read-people-csv';

const read = (text: string) => readPeopleCsv(new TextEncoder().encode(text));

describe('readPeopleCsv', () => {
  it('reads columns in any order under the usual names', () => {
    const { people, hasGrades } = read(
      'Reports To,Job Title,Employee ID,Pay Grade\nb,Analyst,a,L2\n,"Director, Sales",b,\n',
    );
    expect(people).toMatchObject([
      { id: 'a', jobTitle: 'Analyst', managerId: 'b', grade: 'L2', department: '' },
      { id: 'b', jobTitle: 'Director, Sales', managerId: null, grade: null },
    ]);
    expect(hasGrades).toBe(true);
  });

  it('reads semicolons, tabs and a byte order mark', () => {
    expect(read('\uFEFFid;jobTitle;managerId\na;Leiter;b\n').people).toMatchObject([{ id: 'a', jobTitle: 'Leiter' }]);
    expect(read('id\tjobTitle\tmanagerId\na\tLeiter\t\n').people).toMatchObject([{ managerId: null }]);
  });

  it('reads a file that is not UTF-8 as Windows-1252', () => {
    const bytes = Uint8Array.from(Buffer.from('id,jobTitle,managerId\na,Geschäftsführer,\n', 'latin1'));
    expect(readPeopleCsv(bytes).people[0]?.jobTitle).toBe('Geschäftsführer');
  });

  it.each([
    ['', 'The file is empty.'],
    ['id,name\na,b\n', /Missing: jobTitle, managerId/],
    ['id,jobTitle,managerId\na,Analyst,\n,Clerk,a\n', 'Record 3 has no id.'],
    ['id,jobTitle,managerId\na,"Analyst,\n', /The file is no table/],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => read(text)).toThrow(PeopleCsvError);
    expect(() => read(text)).toThrow(message);
  });
});
