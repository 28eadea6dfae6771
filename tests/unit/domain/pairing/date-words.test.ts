import { dateAndTime } from '../../../../api/src/domain/pairing/date-words';

test('a time names its zone, for the reader may live in another', () => {
  const winter = Date.UTC(2026, 0, 8, 8);
  expect(dateAndTime(winter, 'Europe/Zurich')).toBe('Thursday 8 January at 09:00 CET');
  expect(dateAndTime(winter, 'Asia/Kolkata')).toBe('Thursday 8 January at 13:30 GMT+5:30');
  expect(dateAndTime(Date.UTC(2026, 6, 9, 7), 'Europe/Zurich')).toBe('Thursday 9 July at 09:00 CEST');
});
