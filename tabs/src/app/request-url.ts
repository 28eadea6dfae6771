import type { Route } from '../../../api/src/contract/route';

/** The loose form of a call's input, once its type has been checked at the call. */
export interface RequestParts {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The address of a route below a base such as `/api`: parameters are filled in and encoded, absent query values are
 * left out.
 *
 * @throws Error where a parameter of the path is missing: a mistake of the caller's code.
 */
export function requestUrl(base: string, route: Route, { params = {}, query = {} }: RequestParts): string {
  const path = route.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = params[name];
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${route.path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string' || typeof value === 'number') search.set(name, String(value));
  }
  const suffix = search.size === 0 ? '' : `?${search.toString()}`;
  return `${base.replace(/\/$/u, '')}/${path}${suffix}`;
}
