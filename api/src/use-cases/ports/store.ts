/** A stored value with the version that a replacement must name. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly etag: string;
}

/** Version of what nobody has stored yet: an ETag as any other, so that the first change is protected too. */
export const NOT_STORED_ETAG = '"none"';

/** `exists`: another value has this id already. */
export type Created<Value> = Versioned<Value> | 'exists';

/** `changed`: somebody else replaced the value since it was read; nothing was written. */
export type Replaced<Value> = Versioned<Value> | 'changed';

export interface PageRequest {
  readonly limit: number;
  readonly continuation: string | null;
}

export interface Page<Value> {
  readonly items: readonly Value[];
  readonly continuation: string | null;
}
