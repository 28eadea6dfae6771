import * as fc from 'fast-check';
import { isLegal } from '../../../../api/src/domain/matching/legal';
import { pairContext } from '../../../../api/src/domain/matching/pair-context';
import { pairFacts } from '../../../../api/src/domain/matching/pair-facts';
import { scorePoints, totalScore } from '../../../../api/src/domain/matching/score';
import { suggestFor } from '../../../../api/src/domain/matching/suggest';
import { arbitraryRound, junior, person, round, senior } from './rounds';

it('suggests the best legal partners first, with what the two would give each other', () => {
  const people = [
    junior('jo', { shares: ['ai', 'cloud'], seeks: ['law'] }),
    senior('sam', { seeks: ['ai'], shares: ['strategy'] }),
    senior('sue', { seeks: ['ai', 'cloud'], shares: ['law'] }),
    senior('tim', { seeks: ['data'] }),
  ];

  const { items, emptyReason } = suggestFor(round(people), 'jo', 10);

  expect(emptyReason).toBeNull();
  expect(items.map(({ partnerId }) => partnerId)).toEqual(['sue', 'sam']);
  expect(items[0]).toMatchObject({ seat: 'junior', youShare: ['ai', 'cloud'], youLearn: ['law'] });
  expect(items[0]?.parts[0]?.sentence).toBe('You share 2 topics that they seek.');
});

it('speaks to the senior as the one who learns', () => {
  const { items } = suggestFor(round([junior('jo'), senior('sam')]), 'sam', 10);

  expect(items).toMatchObject([{ partnerId: 'jo', seat: 'senior', youLearn: ['ai'] }]);
  expect(items[0]?.parts[0]?.sentence).toBe('They share one topic that you seek.');
});

it('suggests for both seats of a person in the middle', () => {
  const people = [junior('jo', { band: 1 }), person('mia', { band: 4 }), senior('sam', { band: 7 })];

  const seats = suggestFor(round(people), 'mia', 10).items.map(({ partnerId, seat }) => [partnerId, seat]);

  expect(seats.sort()).toEqual([
    ['jo', 'senior'],
    ['sam', 'junior'],
  ]);
});

it('keeps to the limit, and to partners who have a free seat', () => {
  const people = [junior('jo'), senior('a'), senior('b'), senior('c', { seniorSeats: 0 })];

  expect(suggestFor(round(people), 'jo', 10).items).toHaveLength(2);
  expect(suggestFor(round(people), 'jo', 1).items).toHaveLength(1);
});

it.each([
  ['no seat is left', junior('jo', { juniorSeats: 0 }), 'All your seats are taken.'],
  [
    'nobody seeks what the person shares',
    junior('jo', { shares: ['law'] }),
    'No senior is possible: for one of 1 the only obstacle is that they seek nothing that you share.',
  ],
  [
    'nobody is senior enough',
    junior('jo', { band: 5 }),
    'No senior is possible: for one of 1 the only obstacle is that they are not senior enough.',
  ],
  [
    'levels are not sure enough',
    junior('jo', { level: 45, confidence: 0 }),
    'No senior is possible: for one of 1 the only obstacle is that your level and theirs are not sure enough to tell who is senior. The program lead can confirm levels.',
  ],
])('says in the person’s own words that %s', (_, jo, reason) => {
  expect(suggestFor(round([jo, senior('sam')]), 'jo', 10)).toEqual({ items: [], emptyReason: reason });
});

it('knows nothing of people who do not take part', () => {
  expect(suggestFor(round([]), 'jo', 10).emptyReason).toBe('You do not take part in this program at the moment.');
});

it('suggests exactly the legal partners with a free seat, by falling score', () => {
  fc.assert(
    fc.property(arbitraryRound(10), (input) => {
      const context = pairContext(input);
      for (const own of input.participants) {
        const { items } = suggestFor(input, own.personId, 100);
        const expected = input.participants.flatMap((one) => {
          const options = [];
          if (own.juniorSeats > 0 && one.seniorSeats > 0 && isLegal(context, own, one))
            options.push([own, one] as const);
          if (own.seniorSeats > 0 && one.juniorSeats > 0 && isLegal(context, one, own))
            options.push([one, own] as const);
          return options.map(([a, b]) => totalScore(scorePoints(pairFacts(context, a, b), context.maxima)));
        });
        expect(items.map(({ score }) => score)).toEqual(expected.sort((a, b) => b - a));
      }
    }),
    { numRuns: 60 },
  );
});
