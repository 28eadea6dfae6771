import { upcomingSessions } from '../../../../../tabs/src/features/home/upcoming-sessions';
import { pairingWith, seriesAt } from '../pairing/pairings';

const now = '2026-01-13T09:30:00Z';

test('the next sessions over all pairings come soonest first; one that is going on counts', () => {
  const pairings = [
    pairingWith({ id: 'a~b~1', state: 'active', series: seriesAt('2026-01-06T09:00:00Z', '2026-02-10T09:00:00Z') }),
    pairingWith({ id: 'a~c~1', state: 'booked', series: seriesAt('2026-01-13T09:00:00Z', '2026-03-10T09:00:00Z') }),
  ];

  const starts = upcomingSessions(pairings, now, 2).map(({ session }) => session.startUtc);

  expect(starts).toEqual(['2026-01-13T09:00:00Z', '2026-02-10T09:00:00Z']);
});

test('sessions of a pairing that ended are not ahead', () => {
  const pairings = [pairingWith({ state: 'withdrawn', series: seriesAt('2026-02-10T09:00:00Z') })];

  expect(upcomingSessions(pairings, now, 3)).toEqual([]);
});
