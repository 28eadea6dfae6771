import { GraphError } from '../graph-error';
import { graphDateTime, ianaOf, parseWall, utcOf, wallOf } from './zones';

/** A zone under the name that the caller uses for it. */
export interface NamedZone {
  readonly name: string;
  readonly iana: string;
}

function unsupported(name: string): GraphError {
  return new GraphError(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
}

/** The zone of the answer: `Prefer: outlook.timezone="…"`, else UTC. @throws GraphError 400 for an unknown name. */
export function answerZone(headers: Readonly<Record<string, string>>): NamedZone {
  const name = /outlook\.timezone\s*=\s*"?([^",;]+)"?/i.exec(headers['prefer'] ?? '')?.[1]?.trim() ?? 'UTC';
  const iana = ianaOf(name);
  if (iana === null) throw unsupported(name);
  return { name, iana };
}

/** An instant as `dateTimeTimeZone` in the zone of the answer. */
export function dateTimeTimeZone(utcMs: number, zone: NamedZone): { dateTime: string; timeZone: string } {
  return { dateTime: graphDateTime(wallOf(zone.iana, utcMs)), timeZone: zone.name };
}

/** Reads a `dateTimeTimeZone` of a request. An offset in the text wins over the zone, as in the service. */
export function readDateTime(value: { dateTime: string; timeZone?: string | null | undefined }): {
  wallMs: number;
  zone: NamedZone;
} {
  const name = value.timeZone ?? 'UTC';
  const iana = ianaOf(name);
  if (iana === null) throw unsupported(name);
  const wall = parseWall(value.dateTime);
  if (wall === null)
    throw new GraphError(400, 'ErrorPropertyValidationFailure', `'${value.dateTime}' is not a date and time.`);
  const offset = /^[^T]*T.*(Z|[+-]\d\d:\d\d)$/i.exec(value.dateTime);
  const zone = { name, iana };
  return { wallMs: offset === null ? wall : wallOf(iana, Date.parse(value.dateTime)), zone };
}

/** The instant of a `dateTimeTimeZone` of a request. */
export function readInstant(value: { dateTime: string; timeZone?: string | null | undefined }): number {
  const { wallMs, zone } = readDateTime(value);
  return utcOf(zone.iana, wallMs);
}
