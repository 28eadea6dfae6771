import { renderToStaticMarkup } from 'react-dom/server';
import type { LeftOut } from '../../../../../api/src/contract/round';
import { LeftOutChances } from '../../../../../tabs/src/features/rounds/LeftOutChances';

const shown = (chances: NonNullable<LeftOut['chances']>) =>
  renderToStaticMarkup(<LeftOutChances chances={chances} />).replace(/<[^<>]*>/gu, ' ');

test('shows how many each rule ruled out, and where nothing else stands in the way', () => {
  const text = shown({
    seat: 'junior',
    partners: 12,
    possible: 0,
    ruledOut: [
      { because: 'They are not senior enough', partners: 9, alone: 4 },
      { because: 'There is no language in common', partners: 3, alone: 3 },
      { because: 'Both report to the same manager', partners: 2, alone: 0 },
    ],
  });

  expect(text).toContain('Which rule ruled out how many (0 of 12 were possible)');
  expect(text).toMatch(/They are not senior enough: 9 , for 4 of them nothing else stands in the way/u);
  expect(text).toMatch(/There is no language in common: 3 , and nothing else stands in the way/u);
  expect(text).toMatch(/Both report to the same manager: 2 /u);
});

test('shows nothing where no rule ruled out anybody', () => {
  expect(shown({ seat: 'senior', partners: 2, possible: 2, ruledOut: [] })).toBe('');
});
