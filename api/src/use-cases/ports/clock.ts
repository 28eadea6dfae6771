/** The present instant in epoch milliseconds. */
export interface Clock {
  nowUtc(): number;
}

/** Fresh identifiers: short, lower case letters, digits and hyphens. */
export interface Ids {
  newId(): string;
}
