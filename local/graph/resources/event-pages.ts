import type { GraphAnswer, RouteContext } from '../call';
import { GraphError } from '../graph-error';
import { readFilter, sortKey, valueAtPath } from '../odata/filter';
import type { ODataQuery } from '../odata/query';

const defaultPage = 10;
const largestPage = 1_000;

function skipOf(query: ODataQuery): number {
  const skip = Number(query.get('$skip') ?? 0);
  if (Number.isInteger(skip) && skip >= 0) return skip;
  throw new GraphError(400, 'ErrorInvalidParameter', `Invalid value '${query.get('$skip')}' for $skip.`);
}

function ordered<Item>(
  items: readonly Item[],
  orderBy: string | undefined,
  jsonOf: (item: Item) => unknown,
): readonly Item[] {
  if (orderBy === undefined) return items;
  const [path = '', direction = 'asc'] = orderBy.split(',')[0]?.trim().split(/\s+/) ?? [];
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  const key = (item: Item): string => sortKey(valueAtPath(jsonOf(item), path.split('/')));
  return [...items].sort((a, b) => sign * key(a).localeCompare(key(b)));
}

/**
 * One page of events: `$filter`, `$orderby`, `$skip` and `$top` applied, ten to a page unless asked for more, and a
 * link to the next.
 * @param jsonOf the whole event, with every property, for filter and order.
 * @param show the event as the request wants it.
 */
export function eventPage<Item>(
  { call }: RouteContext,
  path: string,
  items: readonly Item[],
  jsonOf: (item: Item) => unknown,
  show: (item: Item) => unknown,
): GraphAnswer {
  const { query, serviceRoot } = call;
  const filterText = query.get('$filter');
  const filter = filterText === undefined ? null : readFilter(filterText);
  const matching = items.filter((item) => {
    if (filter === null) return true;
    const json = jsonOf(item);
    return filter.test((names) => valueAtPath(json, names.split('/')));
  });
  const all = ordered(matching, query.get('$orderby'), jsonOf);
  const skip = skipOf(query);
  const end = skip + query.top(defaultPage, largestPage);
  return {
    status: 200,
    json: {
      '@odata.context': `${serviceRoot}/$metadata#${path.replace(/^users\/([^/]+)/, "users('$1')")}`,
      ...(query.count && { '@odata.count': all.length }),
      ...(end < all.length && { '@odata.nextLink': `${serviceRoot}/${path}?${query.with('$skip', String(end))}` }),
      value: all.slice(skip, end).map(show),
    },
  };
}
