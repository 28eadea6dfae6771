import { termsAfterPause } from '../../domain/pairing/pause';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { findSeriesFor } from './find-series';
import type { Performer } from './performer';

/** How long full calendars are left alone before they are read again. */
const RETRY_MS = DAY_MS;

/** Reads both calendars and plans the series that suits them best. */
export const planSeries: Performer = async ({ ports, pairing, program, work: { id: workId } }) => {
  const nowUtc = ports.clock.nowUtc();
  const search = await findSeriesFor(ports, program, {
    juniorId: pairing.junior.personId,
    seniorId: pairing.senior.personId,
    terms: termsAfterPause(pairing, nowUtc),
    startsByUtc: pairing.dueAtUtc ?? nowUtc,
    pairingId: pairing.id,
    cannotOrganize: pairing.cannotOrganize,
    deniedMailboxes: pairing.deniedMailboxes,
  });
  switch (search.kind) {
    case 'barred':
      return { kind: 'barred', workId, why: search.why };
    case 'no-slot':
      return { kind: 'no-slot', workId, retryAtUtc: nowUtc + RETRY_MS };
    case 'found':
      return { kind: 'series-planned', workId, series: search.series };
  }
};
