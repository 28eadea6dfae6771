import { useMemo } from 'react';
import { dayInWords, daysUntil, inDays, moment, timeRange } from '../ui/dates';
import { useCaller } from './caller';
import { useHost } from './host';

/** The zone of the device. */
export const deviceZoneIana = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Dates in the person's language and zone, counted from the clock of the service. */
export function useDates() {
  const { locale } = useHost();
  const { nowUtc } = useCaller();
  return useMemo(() => {
    const place = { locale, zoneIana: deviceZoneIana() };
    return {
      nowUtc,
      ...place,
      day: (instantUtc: string) => dayInWords(nowUtc, instantUtc, place),
      moment: (instantUtc: string) => moment(nowUtc, instantUtc, place),
      range: (startUtc: string, endUtc: string) => timeRange(startUtc, endUtc, place),
      relative: (instantUtc: string) => inDays(nowUtc, instantUtc, place),
      daysUntil: (instantUtc: string) => daysUntil(nowUtc, instantUtc, place.zoneIana),
    };
  }, [locale, nowUtc]);
}
