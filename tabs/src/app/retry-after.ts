/**
 * Seconds to wait as a `Retry-After` header says (RFC 9110 §10.2.3: a number of seconds, or a date).
 *
 * @param now milliseconds of the device's clock, against which a date is counted.
 * @returns null where the header is absent or unreadable; never less than 0.
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+$/u.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
