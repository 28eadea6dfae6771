/**
 * `valid` follows the OpenAPI document or what a service sends, `nearly` differs from it in one place, `hostile` in any, and
 * `malformed` is hardly HTTP.
 */
export type Intent = 'valid' | 'nearly' | 'hostile' | 'malformed';

export type Header = readonly [name: string, value: string];

/** A request as it goes over the wire. */
export interface FuzzRequest {
  readonly intent: Intent;
  readonly operation: string;
  readonly method: string;
  /** Path and query, as they stand in the request line. */
  readonly target: string;
  /** In the order of the wire, several of one name among them; without Host, Authorization and Content-Length. */
  readonly headers: readonly Header[];
  readonly body: Uint8Array | null;
  /** Name of the Authorization header to send; null sends none. */
  readonly credential: string | null;
  /** What has to come back as it is, as text and nothing else. */
  readonly echo?: string;
}

/** Bytes that are sent as they are, in a connection of their own. */
export interface MalformedRequest {
  readonly intent: 'malformed';
  readonly operation: 'none';
  readonly bytes: string;
}
