/**
 * The delay that a `Retry-After` header asks for, in milliseconds: its seconds, or the time until its HTTP date (RFC 9110,
 * section 10.2.3); 0 where there is none, or none that can be read.
 *
 * @param nowUtc the present instant, in milliseconds since 1970.
 */
export function retryAfterMs(headers: Pick<Headers, 'get'> | undefined, nowUtc: number): number {
  const value = headers?.get('Retry-After')?.trim() ?? '';
  const milliseconds = /^\d/u.test(value) ? Number(value) * 1_000 : Date.parse(value) - nowUtc;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}
