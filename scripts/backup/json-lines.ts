import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What was written to, or read from, a file of JSON lines. */
export interface FileFigures {
  readonly documents: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A document of Cosmos DB has at most 2 MB; a longer line is no document. */
const maximumLineBytes = 8 * 2 ** 20;

/** Writes values as JSON, one a line, as they come. */
export async function writeJsonLines(file: string, values: AsyncIterable<unknown>): Promise<FileFigures> {
  const hash = createHash('sha256');
  let documents = 0;
  let bytes = 0;
  const lines = async function* () {
    for await (const value of values) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
      hash.update(line);
      documents += 1;
      bytes += line.length;
      yield line;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(file, { flags: 'wx' }));
  return { documents, bytes, sha256: hash.digest('hex') };
}

/** The lines of a file, split at line feeds alone: JSON text may hold other line separators. */
export async function* readLines(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let text = Buffer.concat([rest, chunk]);
    for (let end = text.indexOf(10); end !== -1; end = text.indexOf(10)) {
      yield text.subarray(0, end);
      text = text.subarray(end + 1);
    }
    if (text.length > maximumLineBytes) throw new Error(`${file} has a line of more than ${maximumLineBytes} bytes.`);
    rest = text;
  }
  if (rest.length > 0) yield rest;
}

/** Size, checksum and number of lines of a file. */
export async function figuresOf(file: string): Promise<FileFigures> {
  const hash = createHash('sha256');
  let bytes = 0;
  let documents = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) documents += 1;
  }
  return { documents, bytes, sha256: hash.digest('hex') };
}
