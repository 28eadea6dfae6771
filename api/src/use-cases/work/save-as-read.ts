import { NOT_STORED_ETAG, type Created, type Replaced } from '../ports/store';

/** Saves a value if what is stored is still what its author read: nothing yet, or this version. */
export async function saveAsRead<Value>(
  etag: string,
  create: () => Promise<Created<Value>>,
  replace: () => Promise<Replaced<Value>>,
): Promise<Replaced<Value>> {
  if (etag !== NOT_STORED_ETAG) return replace();
  const created = await create();
  return created === 'exists' ? 'changed' : created;
}
