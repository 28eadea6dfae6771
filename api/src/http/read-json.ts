import type { HttpRequest } from '@azure/functions';
import { AppError } from './app-error';
import { findHarm } from './json-tree';

/** Largest body in bytes, unless the route states another size. */
export const defaultMaximumBodyBytes = 64 * 1024;

/**
 * Reads a body as JSON in UTF-8.
 *
 * @throws AppError `unsupported-media-type`, `too-large`, or `invalid-input` where it is not JSON, not UTF-8, or harmful
 * whatever its schema.
 */
export async function readJson(request: HttpRequest, maximumBytes = defaultMaximumBodyBytes): Promise<unknown> {
  if (!isJsonInUtf8(request.headers.get('content-type'))) {
    throw new AppError('unsupported-media-type', 'Send the body as application/json in UTF-8.', {
      errors: [{ field: 'header.Content-Type', message: 'must be application/json, in UTF-8' }],
    });
  }
  const value = parse(await readBytes(request, maximumBytes));
  const harm = findHarm(value, 'body');
  if (harm !== null) throw new AppError('invalid-input', `Correct the body and send it again.`, { errors: [harm] });
  return value;
}

/** @throws AppError `too-large`, by what is announced where it is, so that nothing is copied. */
async function readBytes(request: HttpRequest, maximumBytes: number): Promise<ArrayBuffer> {
  if (Number(request.headers.get('content-length')) > maximumBytes) throw tooLarge(maximumBytes);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maximumBytes) throw tooLarge(maximumBytes);
  return bytes;
}

/** @throws AppError `invalid-input` where a route that takes no body was sent one. */
export async function refuseBody(request: HttpRequest): Promise<void> {
  if (request.body === null || (await request.arrayBuffer()).byteLength === 0) return;
  throw new AppError('invalid-input', 'This route takes no body. Send the request without one.', {
    errors: [{ field: 'body', message: 'must not be sent' }],
  });
}

function isJsonInUtf8(contentType: string | null): boolean {
  const [mediaType, ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charsets = parameters.filter((parameter) => parameter.startsWith('charset='));
  return mediaType === 'application/json' && charsets.every((charset) => /^charset="?utf-8"?$/u.test(charset));
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError('invalid-input', 'The body is not valid JSON in UTF-8.', {
      cause,
      errors: [{ field: 'body', message: 'must be JSON in UTF-8' }],
    });
  }
}

const tooLarge = (maximumBytes: number) =>
  new AppError('too-large', `The body must not exceed ${maximumBytes} bytes.`, {
    errors: [{ field: 'body', message: `must not exceed ${maximumBytes} bytes` }],
  });
