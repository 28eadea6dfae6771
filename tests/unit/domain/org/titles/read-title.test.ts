import { readTitle, UNREAD_LEVEL } from '../../../../../api/src/domain/org/titles/read-title';
import { wordLevels } from '../../../../../api/src/domain/org/titles/word-levels';
import { TITLES_BY_LANGUAGE } from '../../../../support/titles-by-language';

const levelOf = (title: string): number => readTitle(title).level;

/** Expects each title to rank below the next one. */
function expectRising(...titles: string[]): void {
  const levels = titles.map(levelOf);
  levels.slice(1).forEach((level, index) => {
    expect({ above: titles[index + 1], below: titles[index], rises: level > levels[index]! }).toMatchObject({
      rises: true,
    });
  });
}

describe('readTitle', () => {
  it('ranks the usual English ladder', () => {
    expectRising(
      'Trainee',
      'Clerk',
      'Officer',
      'Engineer',
      'Team Leader',
      'Manager',
      'Head of Sales',
      'Director',
      'CFO',
      'CEO',
    );
    expectRising('Junior Analyst', 'Analyst', 'Senior Analyst', 'Principal Analyst');
    expectRising('Director', 'Vice President', 'SVP', 'Executive Vice President', 'President');
  });

  it.each(Object.entries(TITLES_BY_LANGUAGE))('ranks a whole company in the language %s', (_, titles) => {
    const fill = (title: string): string => title.replace('{}', titles.fields[0]);
    expectRising(...titles.staff.slice(0, 5).map(fill));
    expectRising(...titles.managers.map(fill), titles.head);
    expect(levelOf(titles.headsAssistant)).toBeLessThan(levelOf(fill(titles.staff[3])));
  });

  it('reads abbreviations, dotted or not', () => {
    expect(levelOf('V.P. Finance')).toBe(levelOf('Vice President Finance'));
    expect(levelOf('Sr. Mgr, Sales')).toBe(levelOf('Senior Manager, Sales'));
    expect(levelOf('C.E.O.')).toBe(levelOf('Chief Executive Officer'));
    expect(levelOf('Jr Dir.')).toBe(levelOf('Junior Director'));
  });

  it.each([
    'Executive Assistant to the CEO',
    'PA to the Managing Director',
    "Director's Assistant",
    'CEO Secretary',
    'Assistant, Office of the President',
    'Managing Director Support Officer',
    'Assistent der Geschäftsführung',
    'Vorstandsassistentin',
    'Assistante du directeur général',
    'Asistente de la Presidenta',
    'Assistente da Diretoria',
    'Segretaria del Presidente',
    'Secretaresse van de directeur',
    '社長秘書',
    '営業部長補佐',
  ])('does not take who serves a senior for a senior: %s', (title) => {
    expect(levelOf(title)).toBeLessThan(38);
  });

  it('moves a post by its qualifiers', () => {
    expectRising('Assistant Director', 'Deputy Director', 'Director', 'Senior Director');
    expectRising('Support Officer', 'Officer', 'Senior Officer');
    expectRising('Assistant Scientist', 'Scientist', 'Lead Scientist', 'Chief Scientist');
    expectRising('Stellv. Abteilungsleiter', 'Abteilungsleiter');
    expectRising('Directeur adjoint', 'Directeur');
    expectRising('課長代理', '課長');
    expectRising('副社長', '社長');
  });

  it('reads "deputy to" and "adjoint au" as the deputy of the post that follows', () => {
    expect(levelOf('Deputy to the Director')).toBe(levelOf('Deputy Director'));
    expect(levelOf('Adjoint au directeur')).toBeGreaterThan(65);
  });

  it('keeps the rank of whoever stands in, with less certainty', () => {
    expect(levelOf('Acting Head of Legal')).toBe(levelOf('Head of Legal'));
    expect(readTitle('Interim CFO').spread).toBeGreaterThan(readTitle('CFO').spread);
  });

  it.each(['Former CEO', 'Ex-Director', 'Retired Vice President', '前社長'])(
    'gives nothing for a post of the past: %s',
    (title) => {
      expect(levelOf(title)).toBe(UNREAD_LEVEL);
    },
  );

  it('does not take what is led for a rank', () => {
    expect(levelOf('Director of Manager Training')).toBe(levelOf('Director'));
    expect(levelOf('Head of Assistant Services')).toBe(levelOf('Head'));
    expect(levelOf('Partner Manager')).toBe(levelOf('Manager'));
    expect(levelOf('Chief of Staff to the CEO')).toBeLessThan(75);
  });

  it('lets the first part that names a post decide', () => {
    expect(levelOf('Director, Assistant Programmes')).toBe(levelOf('Director'));
    expect(levelOf('Sales - Manager')).toBe(levelOf('Manager'));
  });

  it('reads both forms of a German or French title as one', () => {
    expect(levelOf('Leiter*in Einkauf (m/w/d)')).toBe(levelOf('Leiter Einkauf'));
    expect(levelOf('Leiter/in der Buchhaltung')).toBe(levelOf('Leiter der Buchhaltung'));
    expect(levelOf('Directeur·rice des ventes')).toBe(levelOf('Directeur des ventes'));
  });

  it('reads compounds by their end', () => {
    expect(levelOf('Hauptabteilungsleiterin')).toBe(levelOf('Abteilungsleiterin'));
    expect(levelOf('Vertriebsingenieur')).toBe(levelOf('Ingenieur'));
    expect(levelOf('Klantenservicemedewerker')).toBe(levelOf('Medewerker'));
  });

  it('says that it knows little where no word of rank stands', () => {
    const { level, spread, words } = readTitle('Falcon Squad');
    expect({ level, words }).toEqual({ level: UNREAD_LEVEL, words: [] });
    expect(spread).toBeGreaterThan(20);
  });

  it('names the words that decided', () => {
    expect(readTitle('Deputy Head of Procurement').words).toEqual(['deputy', 'head']);
  });

  it('takes the level that the lead gives a word', () => {
    expect(readTitle('Falcon Wizard', wordLevels([['wizard', 66]])).level).toBe(66);
    expect(readTitle('Senior Manager', wordLevels([['manager', 40]])).level).toBeLessThan(levelOf('Senior Manager'));
  });

  it('takes the level that the lead gives a phrase, whatever its first word', () => {
    const given = wordLevels([['Flood  Wizard', 66]]);
    expect(readTitle('Senior Flood Wizard', given).words).toEqual(['senior', 'flood wizard']);
    expect(readTitle('Flood Wizard', given).level).toBe(66);
    expect(readTitle('Wizard', given).words).toEqual([]);
  });

  it('takes the level that the lead gives the end of a title without spaces', () => {
    const given = wordLevels([
      ['魔法使い', 66],
      ['部長', 12],
    ]);
    expect(readTitle('水害魔法使い', given)).toMatchObject({ level: 66, words: ['魔法使い'] });
    expect(readTitle('人事部長', given).level).toBe(12);
    expect(readTitle('人事課長', given).level).toBe(levelOf('人事課長'));
  });

  it.each([
    ['Director (vacant)', 'Director'],
    ['Vacant - Head of Sales', 'Head of Sales'],
    ['Abteilungsleiter (unbesetzt)', 'Abteilungsleiter'],
    ['人事部長(欠員)', '人事部長'],
  ])('ranks the empty post “%s” as it would rank filled', (vacant, filled) => {
    expect(levelOf(vacant)).toBe(levelOf(filled));
  });
});
