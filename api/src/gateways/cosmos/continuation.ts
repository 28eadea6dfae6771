import { UnknownContinuation } from '../../use-cases/ports/unknown-continuation';

/** A continuation of Cosmos DB in a form that fits into a URL, marked with the kind of document that it continues. */
export function writeContinuation(kind: string, token: string): string {
  return Buffer.from(`${kind}\n${token}`, 'utf8').toString('base64url');
}

/**
 * The inverse of {@link writeContinuation}.
 *
 * @throws UnknownContinuation where the text is not one of this kind of document, or holds what no header can carry.
 */
export function readContinuation(kind: string, text: string): string {
  const decoded = Buffer.from(text, 'base64url').toString('utf8');
  const prefix = `${kind}\n`;
  const token = decoded.slice(prefix.length);
  if (!decoded.startsWith(prefix) || !/^[\x20-\x7E]+$/u.test(token)) throw new UnknownContinuation();
  return token;
}
