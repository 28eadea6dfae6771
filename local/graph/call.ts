import type { ODataQuery } from './odata/query';
import type { Tenant } from './tenant';

/** Who calls, as the token says. */
export interface Caller {
  readonly kind: 'app' | 'delegated';
  /** Id of the signed-in person; `null` for an app alone. */
  readonly userId: string | null;
}

/** One request, on the wire or inside a batch. */
export interface GraphCall {
  readonly method: string;
  /** Decoded path after `/v1.0`, such as `['users', 'ann@contoso.com', 'events']`. */
  readonly segments: readonly string[];
  readonly query: ODataQuery;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; `undefined` without a body. */
  readonly body: unknown;
  /** Where links in answers begin, such as `http://localhost:4280/graph/v1.0`. */
  readonly serviceRoot: string;
  readonly caller: Caller;
}

/** What is answered. `bytes` is for pictures, everything else is `json`. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Buffer;
}

/** The parts of the path that a route's pattern names, such as `user` in `users/{user}/manager`. */
export type PathKeys = Readonly<Record<string, string>>;

export interface RouteContext {
  readonly tenant: Tenant;
  readonly call: GraphCall;
  readonly keys: PathKeys;
}

export interface Route {
  readonly method: string;
  /** Literals are matched in any case, `{name}` takes one segment. */
  readonly path: string;
  /** The mailbox of the user in the path does the work, so its limit of concurrent requests counts. */
  readonly mailbox?: true;
  readonly handle: (context: RouteContext) => GraphAnswer | Promise<GraphAnswer>;
}
