/** An answer of 400 and above, as Graph shapes it. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    /** Graph's own code, such as `Request_ResourceNotFound`. */
    readonly code: string,
    message: string,
    /** More members of `error`, such as `@event.existingEventId`. */
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

/** 404 of the directory. */
export function directoryObjectNotFound(key: string): GraphError {
  return new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** 404 of a calendar. */
export function itemNotFound(): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

/** 400 for a body that cannot be read as what it should be. */
export function invalidBody(what: string): GraphError {
  return new GraphError(400, 'RequestBodyRead', what);
}
