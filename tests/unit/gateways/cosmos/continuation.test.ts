import { readContinuation, writeContinuation } from '../../../../api/src/gateways/cosmos/continuation';
import { UnknownContinuation } from '../../../../api/src/use-cases/ports/unknown-continuation';
import { PageQuery } from '../../../../api/src/contract/primitives';

const token = '{"compositeToken":"+RID:~a==#RT:1","range":{"min":"","max":"FF"}}';

test('a continuation passes the contract and comes back as it was', () => {
  const written = writeContinuation('pairing', token);
  expect(PageQuery.parse({ continuation: written }).continuation).toBe(written);
  expect(readContinuation('pairing', written)).toBe(token);
});

test.each([
  ['of another kind of document', writeContinuation('participant', token)],
  ['with a line break, which no header can carry', writeContinuation('pairing', 'a\r\nx-ms-other: 1')],
  ['made up', 'AAAA'],
  ['empty', writeContinuation('pairing', '')],
])('one %s is refused', (_name, written) => {
  expect(() => readContinuation('pairing', written)).toThrow(UnknownContinuation);
});
