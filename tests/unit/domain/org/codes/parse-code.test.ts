import { parseCode } from '../../../../../api/src/domain/org/codes/parse-code';

describe('parseCode', () => {
  it.each([
    ['B2', { family: '', letter: 'b', number: 2, shape: 'grid' }],
    ['C4 (Senior)', { family: '', letter: 'c', number: 4, shape: 'grid' }],
    ['Grade 7', { family: 'grade', letter: '', number: 7, shape: 'keyword' }],
    ['Band C', { family: 'band', letter: 'c', number: 0, shape: 'keyword' }],
    ['Nurse, Band 5', { family: 'band', letter: '', number: 5, shape: 'keyword' }],
    ['Stufe 3', { family: 'stufe', letter: '', number: 3, shape: 'keyword' }],
    ['3級', { family: '級', letter: '', number: 3, shape: 'keyword' }],
    ['OF-5', { family: 'of', letter: '', number: 5, shape: 'prefix' }],
    ['TL12', { family: 'tl', letter: '', number: 12, shape: 'prefix' }],
    ['Engineer III', { family: 'engineer', letter: '', number: 3, shape: 'numeral' }],
    ['Software Engineer 2', { family: 'software engineer', letter: '', number: 2, shape: 'suffix' }],
    ['2nd Officer', { family: 'nth officer', letter: '', number: 2, shape: 'ordinal' }],
  ])('reads %s', (text, code) => {
    expect(parseCode(text)).toEqual(code);
  });

  it.each(['Director', '', 'Head of Upgrades', 'Desk 31415', 'Banda Larga'])('finds no code in "%s"', (text) => {
    expect(parseCode(text)).toBeNull();
  });

  it('puts a letter behind a number between that number and the next', () => {
    expect(parseCode('SX1A')?.number).toBeGreaterThan(1);
    expect(parseCode('SX1A')?.number).toBeLessThan(2);
  });
});
