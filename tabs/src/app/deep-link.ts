/** Pages that a link from outside may open; anything else opens the home page. */
const pages = [
  /^approvals$/u,
  /^settings$/u,
  /^directory$/u,
  /^audit$/u,
  /^programs(\/[a-z0-9-]{1,40}(\/(rounds(\/[a-z0-9-]{1,40})?|pairings|participants|settings))?)?$/u,
  /^(join|suggestions)\/[a-z0-9-]{1,40}$/u,
  /^pairings\/[a-z0-9-]{1,40}\/[A-Za-z0-9._@~-]{5,140}$/u,
];

/**
 * The route that a deep link's `subPageId` names, such as `pairings/autumn/a~b~1`.
 *
 * @returns `/` for an absent or unknown page: what comes with a link is never trusted as an address.
 */
export function routeOfSubPage(subPageId: string | undefined): string {
  const path = (subPageId ?? '').replace(/^\/+|(?<!\/)\/+$/gu, '');
  return pages.some((page) => page.test(path)) ? `/${path}` : '/';
}
