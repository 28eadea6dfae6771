import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
};

/** Serves a file below a folder; anything else below it is the folder's `index.html`, whose own routes decide. */
export async function serveStatic(
  folder: string,
  relative: string,
  response: ServerResponse,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const wanted = path.join(folder, path.normalize(`/${decodeURIComponent(relative)}`));
  const file = (await isFile(wanted)) ? wanted : path.join(folder, 'index.html');
  response.writeHead(200, {
    'Content-Type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    ...headers,
  });
  createReadStream(file).pipe(response);
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() ?? false;
}
