/** A day such as "8 January 2026", on the clocks of a zone. */
export function day(instantUtc: number, zoneIana: string): string {
  return format(instantUtc, zoneIana, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A time such as "Thursday 8 January at 09:00 CET", on the clocks of a zone. It is named, for the reader may live in another. */
export function dateAndTime(instantUtc: number, zoneIana: string): string {
  const date = format(instantUtc, zoneIana, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = format(instantUtc, zoneIana, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  return `${date.replace(',', '')} at ${time}`;
}

function format(instantUtc: number, zoneIana: string, fields: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...fields, timeZone: zoneIana, hourCycle: 'h23' }).format(instantUtc);
}
