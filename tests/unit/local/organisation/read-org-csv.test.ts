import { readOrgCsv, type OrgFile } from '../../../../local/organisation/read-org-csv';

const header = 'id,jobTitle,department,managerId';

function read(text: string | Buffer): OrgFile {
  return readOrgCsv(typeof text === 'string' ? Buffer.from(text) : text, 1);
}

/** `3 unknownManager` for each problem, in order. */
function named(file: OrgFile): string[] {
  return file.problems.map(({ line, kind }) => `${line} ${kind}`);
}

function titles(file: OrgFile): string[] {
  return file.people.map(({ jobTitle }) => jobTitle);
}

describe('an organisation file', () => {
  test('with the four columns is completed, always the same way', () => {
    const text = `${header}\n1,Director,Sales,\n2,Clerk,Sales,1\n`;
    const [director, clerk] = read(text).people;
    expect(director).toMatchObject({ id: '1', jobTitle: 'Director', managerId: null, kind: 'employee' });
    expect(clerk?.managerId).toBe('1');
    expect(clerk?.displayName).toMatch(/\S \S/);
    expect(clerk?.mail).toMatch(/^[a-z0-9.-]+@northwind\.example$/);
    expect(read(text)).toEqual(read(text));
  });

  test('may have its columns in any order, in any case, and separated by semicolons', () => {
    const file = read('Manager ID;DEPARTMENT;Job_Title;Id;Display Name\n;Board;CEO;7;"Lee, Ann"\n');
    expect(file.problems).toEqual([]);
    expect(file.people[0]).toMatchObject({
      id: '7',
      jobTitle: 'CEO',
      displayName: 'Lee, Ann',
      givenName: 'Ann',
      surname: 'Lee',
    });
  });

  test('gives everybody what it says of place, zone, language, grade and date of hire', () => {
    const file = read(
      `${header},country,city,timeZone,language,grade,hireDate,mail\n1,CEO,Board,,India,Pune,India Standard Time,hi_IN,G7,2019-04-30,ceo@acme.test\n2,Clerk,Sales,1,Deutschland,,,,,30.4.2021,\n`,
    );
    expect(file.problems).toEqual([]);
    expect(file.domain).toBe('acme.test');
    expect(file.people[0]).toMatchObject({
      countryCode: 'IN',
      city: 'Pune',
      language: 'hi-IN',
      grade: 'G7',
      hireDate: '2019-04-30',
    });
    expect(['Asia/Calcutta', 'Asia/Kolkata']).toContain(file.people[0]?.zoneIana);
    expect(file.people[1]).toMatchObject({
      countryCode: 'DE',
      zoneIana: 'Europe/Berlin',
      grade: null,
      hireDate: '2021-04-30',
    });
    expect(file.people[1]?.mail).toMatch(/@acme\.test$/);
  });

  test('never gives a made-up address that a later line has', () => {
    const first = read(`${header},displayName,mail\n1,A,D,,Ann Lee,\n`).people[0]?.mail ?? '';
    const file = read(`${header},displayName,mail\n1,A,D,,Ann Lee,\n2,B,D,1,Ann Lee,${first}\n`);
    expect(file.people.map(({ mail }) => mail)).toEqual(['ann.lee2@northwind.example', 'ann.lee@northwind.example']);
    expect(file.problems).toEqual([]);
  });
});

describe('a bad organisation file is loaded as a whole, every repair named by line', () => {
  test('an id that is there twice: the first line counts', () => {
    const file = read(`${header}\n1,CEO,B,\n2,Clerk,S,1\n2,Buyer,S,1\n`);
    expect(named(file)).toEqual(['4 duplicateId']);
    expect(titles(file)).toEqual(['CEO', 'Clerk']);
    expect(file.problems[0]?.done).toContain('Line 3 was kept');
  });

  test('a manager who does not exist, and an empty title', () => {
    const file = read(`${header}\n1,CEO,B,\n2, ,S,9\n`);
    expect(named(file)).toEqual(['3 unknownManager', '3 emptyTitle']);
    expect(file.people[1]).toMatchObject({ jobTitle: '', managerId: null });
  });

  test('a circle of managers is opened above the one with most reports', () => {
    const file = read(`${header}\n1,A,B,3\n2,B,B,1\n3,C,B,2\n4,D,B,3\n5,E,B,5\n`);
    expect(named(file)).toEqual(['2 cycle', '3 cycle', '4 cycle', '6 cycle']);
    expect(file.people.map(({ managerId }) => managerId)).toEqual(['3', '1', null, '3', null]);
    expect(file.problems[0]?.message).toContain('1 → 3 → 2 → 1');
  });

  test('lines are counted over quoted line breaks and empty lines', () => {
    const file = read(`${header}\n1,"CEO\nand founder",B,\n\n2,Clerk,,7\n`);
    expect(named(file)).toEqual(['5 unknownManager', '5 emptyDepartment']);
  });

  test('missing cells at the end are empty, empty cells too many are left aside', () => {
    const file = read(`${header},grade\n1,CEO,B,\n2,Clerk,S,1,G1,,\n`);
    expect(named(file)).toEqual(['2 wrongCellCount', '3 wrongCellCount']);
    expect(file.people[1]?.grade).toBe('G1');
  });

  test('an unknown zone, country, date, language and address are each replaced', () => {
    const file = read(
      `${header},timeZone,country,hireDate,language,mail\n1,CEO,B,,Mars/Base,Atlantis,1/2/20,??,nobody\n`,
    );
    expect(named(file).sort()).toEqual([
      '2 badHireDate',
      '2 badLanguage',
      '2 badMail',
      '2 badTimeZone',
      '2 unknownCountry',
    ]);
    expect(file.people[0]).toMatchObject({ country: 'Atlantis', hireDate: null });
  });

  test('a quotation mark inside a cell is text', () => {
    const file = read(`${header}\n1,5" Pipe Fitter,B,\n`);
    expect(named(file)).toEqual(['2 brokenQuotes']);
    expect(titles(file)).toEqual(['5" Pipe Fitter']);
  });

  test('a column that is not known is left aside', () => {
    expect(named(read(`${header},shoeSize\n1,CEO,B,,44\n`))).toEqual(['1 unknownColumn']);
  });
});

describe('encodings', () => {
  const text = `${header}\n1,Geschäftsführerin,Büro,\n`;

  test('UTF-8 with and without a byte order mark is read without a word', () => {
    expect(read(text).problems).toEqual([]);
    expect(read(`\ufeff${text}`)).toEqual(read(text));
  });

  test('Windows-1252 is recognised by its first strange byte', () => {
    const file = read(Buffer.from(text, 'latin1'));
    expect(named(file)).toEqual(['2 encoding']);
    expect(titles(file)).toEqual(['Geschäftsführerin']);
    expect(file.problems[0]?.done).toContain('Windows-1252');
  });

  test.each([true, false])('UTF-16 is recognised, byte order mark: %s', (marked) => {
    const file = read(Buffer.from(marked ? `\ufeff${text}` : text, 'utf16le'));
    expect(named(file)).toEqual(['1 encoding']);
    expect(titles(file)).toEqual(['Geschäftsführerin']);
  });

  test('text that was decoded wrongly before it came here is pointed out', () => {
    expect(named(read(`${header}\n1,GeschÃ¤ftsfÃ¼hrerin,B,\n`))).toEqual(['2 encoding']);
  });
});

describe('a file that cannot be understood loads nobody', () => {
  test.each([
    ['an empty file', '', '1 emptyFile'],
    ['an empty line', '\n', '1 emptyFile'],
    ['no header', '1,CEO,Board,\n2,Clerk,Sales,1\n', '1 noHeader'],
    ['a missing column', 'id,jobTitle,department\n1,CEO,Board\n', '1 missingColumn'],
    ['a column twice', `${header},ID\n1,CEO,Board,,1\n`, '1 repeatedColumn'],
    ['nobody below the header', `${header}\n`, '1 noPeople'],
    ['a quotation mark that never closes', `${header}\n1,CEO,B,\n2,"Clerk,S,1\n3,Buyer,S,1\n`, '3 brokenQuotes'],
    ['a cell too many', `${header}\n1,CEO, Europe,B,9\n`, '2 wrongCellCount'],
    ['required cells missing', `${header}\n1,CEO\n`, '2 wrongCellCount'],
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on', 'latin1'), '1 encoding'],
    ['bytes that are no text', Buffer.from([1, 2, 3, 4, 0, 5, 6, 7, 8, 9, 10, 11]), '1 encoding'],
  ])('%s', (_what, content, problem) => {
    const file = read(content);
    expect(file.fatal).toBe(true);
    expect(file.people).toEqual([]);
    expect(named(file)).toEqual([problem]);
    expect(file.problems[0]?.done).toMatch(/^Nothing was loaded\./);
  });

  test('managers given by name', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `${at},Clerk,Sales,Ann Lee`);
    const file = read([header, ...rows].join('\n'));
    expect(file.fatal).toBe(true);
    expect(file.people).toEqual([]);
    expect(file.problems[0]?.done).toContain('managerId must hold the id');
    expect(file.problems).toHaveLength(31);
  });

  test('the lesser problems are named too, so that one round of mending is enough', () => {
    const file = read(`${header}\n1,CEO,B,\n2,Clerk,S,9\n3,Buyer,S,1,x\n`);
    expect(named(file)).toEqual(['4 wrongCellCount', '3 unknownManager']);
    expect(file.problems[1]?.done).toMatch(/^Nothing was loaded; else: /);
  });
});
