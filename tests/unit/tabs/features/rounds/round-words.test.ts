import { RoundState } from '../../../../../api/src/contract/round';
import {
  differenceInWords,
  isCancellable,
  pairsInWords,
  roundPollInterval,
} from '../../../../../tabs/src/features/rounds/round-words';

test('a round is asked for while it moves, and rests otherwise', () => {
  const moving = RoundState.options.filter((state) => roundPollInterval(state) !== false);

  expect(moving).toEqual(['queued', 'running', 'publishing']);
});

test('a round can be cancelled until somebody is told of it', () => {
  expect(RoundState.options.filter(isCancellable)).toEqual(['queued', 'running', 'ready']);
});

test('the difference from the last round is a sentence', () => {
  expect(differenceInWords({ roundNumber: 1, added: 11, removed: 3, kept: 8 })).toBe(
    'Against round 1: 11 new, 3 gone, 8 the same.',
  );
  expect(differenceInWords({ roundNumber: 1, added: 0, removed: 0, kept: 8 })).toBe('The same pairs as in round 1.');
  expect([1, 4].map(pairsInWords)).toEqual(['one pair', '4 pairs']);
});
