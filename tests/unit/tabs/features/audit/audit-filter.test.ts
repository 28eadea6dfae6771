import { policy } from '../../../../../api/src/contract/policy';
import { routes } from '../../../../../api/src/contract/routes';
import { auditQuery, everyLine, isFiltered } from '../../../../../tabs/src/features/audit/audit-filter';
import { aboutWords, operationChoices, operationWords } from '../../../../../tabs/src/features/audit/audit-words';

const person = (id: string) => ({ id, displayName: id.toUpperCase(), jobTitle: '', department: '' });

test('without a filter everything is asked for', () => {
  expect(auditQuery(everyLine, 'Europe/Berlin')).toEqual({});
  expect(isFiltered(everyLine)).toBe(false);
});

test('a filter names people by id, and the last day is a whole day of the zone, across a change of clocks too', () => {
  const filter = {
    by: person('lead'),
    about: person('ada'),
    operation: 'rounds',
    fromDate: '2026-03-28',
    lastDate: '2026-03-29',
  };
  expect(auditQuery(filter, 'Europe/Berlin')).toEqual({
    byPersonId: 'lead',
    aboutPersonId: 'ada',
    operation: 'rounds',
    fromUtc: '2026-03-27T23:00:00Z',
    untilUtc: '2026-03-29T22:00:00Z',
  });
  expect(isFiltered(filter)).toBe(true);
});

test('what is no date is no filter', () => {
  expect(auditQuery({ ...everyLine, fromDate: 'soon', lastDate: '2026-13-01' }, 'Asia/Kolkata')).toEqual({});
});

test('one can ask for what leaves a line and for nothing else, each in words of its own', () => {
  const audited = Object.keys(routes).filter((name) => policy[name as keyof typeof routes].audited);
  expect(Object.keys(operationChoices).sort()).toEqual(['', ...audited].sort());
  expect(new Set(Object.values(operationChoices)).size).toBe(audited.length + 1);
  expect(operationWords('fromTheFuture')).toBe('fromTheFuture');
});

test('a few people are named, the others counted', () => {
  expect(aboutWords([])).toBe('');
  expect(aboutWords(['a', 'b', 'c'].map(person))).toBe('A, B, C');
  expect(aboutWords(['a', 'b', 'c', 'd', 'e'].map(person))).toBe('A, B, C, 2 more');
});
