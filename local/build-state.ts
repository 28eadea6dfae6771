import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** True where a built file is missing or older than one of its sources: files, or folders with all below them. */
export async function isOlder(output: string, sources: readonly string[]): Promise<boolean> {
  const built = (await stat(output).catch(() => null))?.mtimeMs ?? 0;
  return Math.max(...(await Promise.all(sources.map(newestChange)))) > built;
}

/**
 * True where the tab in a folder was built to call an API elsewhere: its security policy then allows more than that of
 * the source does.
 */
export async function isForAnotherOrigin(builtFolder: string, sourceFolder: string): Promise<boolean> {
  const read = (folder: string) => readFile(path.join(folder, 'staticwebapp.config.json'), 'utf8').catch(() => '');
  return (await read(builtFolder)) !== (await read(sourceFolder));
}

/** Latest modification below a path, build results left out. */
async function newestChange(place: string): Promise<number> {
  const found = await stat(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(place);
  const times = await Promise.all(
    names.filter((name) => name !== 'dist').map((name) => newestChange(path.join(place, name))),
  );
  return Math.max(found.mtimeMs, ...times);
}
