import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Headers = z.record(z.string(), z.string());

/** What of the static host's configuration decides about headers. */
const StaticWebAppConfig = z.object({
  globalHeaders: Headers,
  routes: z.array(z.object({ route: z.string(), headers: Headers.optional() })).default([]),
});

/**
 * The headers that the static host in the cloud would send with a file of the tab, read from the configuration that is
 * deployed with it.
 *
 * @param relative path below the tab's folder, without a leading slash.
 * @see https://learn.microsoft.com/azure/static-web-apps/configuration
 */
export async function tabHeaders(tabFolder: string, relative: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(tabFolder, 'staticwebapp.config.json'), 'utf8');
  const { globalHeaders, routes } = StaticWebAppConfig.parse(JSON.parse(text));
  const rule = routes.find(({ route }) => matches(route, `/${relative}`));
  return { ...globalHeaders, ...rule?.headers };
}

function matches(route: string, place: string): boolean {
  return route.endsWith('*') ? place.startsWith(route.slice(0, -1)) : place === route;
}
