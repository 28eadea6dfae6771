import fc from 'fast-check';
import { MOST_FOR_MAILBOX, MOST_IN_BATCH, takeBatch } from '../../../../api/src/gateways/graph/take-batch';

const requests = fc
  .array(fc.constantFrom('ann', 'bob', 'cy', 'dee'), { maxLength: 60 })
  .map((mailboxes) => mailboxes.map((mailbox, number) => ({ mailbox, number })));
const load = fc.dictionary(fc.constantFrom('ann', 'bob', 'cy'), fc.integer({ min: 1, max: MOST_FOR_MAILBOX }));

test('takes at most twenty, never more for a mailbox than it serves, and loses and reorders nothing', () => {
  fc.assert(
    fc.property(requests, load, (waiting, underWay) => {
      const { taken, left } = takeBatch(waiting, new Map(Object.entries(underWay)));
      expect(taken.length).toBeLessThanOrEqual(MOST_IN_BATCH);
      for (const name of ['ann', 'bob', 'cy', 'dee']) {
        const own = taken.filter(({ mailbox }) => mailbox === name).length;
        expect(own + (underWay[name] ?? 0)).toBeLessThanOrEqual(MOST_FOR_MAILBOX);
      }
      expect([...taken, ...left].toSorted((a, b) => a.number - b.number)).toEqual(waiting);
      for (const part of [taken, left]) expect(part).toEqual(part.toSorted((a, b) => a.number - b.number));
    }),
  );
});

test('takes as many as it may', () => {
  fc.assert(
    fc.property(requests, (waiting) => {
      const { taken, left } = takeBatch(waiting, new Map());
      const refused = left.filter(({ mailbox }) => taken.filter((one) => one.mailbox === mailbox).length < 4);
      expect(taken.length === MOST_IN_BATCH || refused.length === 0).toBe(true);
    }),
  );
});
