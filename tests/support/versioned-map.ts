import type { Created, Replaced, Versioned } from '../../api/src/use-cases/ports/store';

/** Values by id with ETags, stored as JSON text: what comes out is what a real store would give back. */
export class VersionedMap<Value> {
  private readonly entries = new Map<string, { json: string; etag: string }>();
  private writes = 0;

  get size(): number {
    return this.entries.size;
  }

  keys(): string[] {
    return [...this.entries.keys()];
  }

  read(id: string): Versioned<Value> | null {
    const entry = this.entries.get(id);
    return entry === undefined ? null : { value: JSON.parse(entry.json) as Value, etag: entry.etag };
  }

  all(): Versioned<Value>[] {
    return this.keys().map((id) => this.read(id)!);
  }

  create(id: string, value: Value): Created<Value> {
    return this.entries.has(id) ? 'exists' : this.put(id, value);
  }

  replace(id: string, value: Value, etag: string): Replaced<Value> {
    return this.entries.get(id)?.etag === etag ? this.put(id, value) : 'changed';
  }

  put(id: string, value: Value): Versioned<Value> {
    const etag = `"${++this.writes}"`;
    this.entries.set(id, { json: JSON.stringify(value), etag });
    return { value, etag };
  }

  remove(id: string): void {
    this.entries.delete(id);
  }

  /** Everything as text, to search for what must not be there. */
  dump(): string {
    return [...this.entries.values()].map((entry) => entry.json).join('\n');
  }
}
