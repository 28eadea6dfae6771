import type { DirectoryRecord, DirectoryRecords } from '../../domain/directory/directory-record';
import { createTextBytes } from './text-bytes';

/** Numbers that stand for one record. */
const FIELDS = 13;
/** Rows whose memory is taken at a time. */
const BLOCK_ROWS = 1 << 12;

/**
 * The records of a large directory by id, in the order in which they came: as a Map would have them, in a third of its
 * memory. Each is a row of numbers, and an object only while somebody looks at it: so what a sync folds together leaves next
 * to nothing for the garbage collector to find, just before the org chart is read.
 */
export function createPackedRecords(): DirectoryRecords {
  const bytes = createTextBytes();
  const shared = createNumbering();
  const blocks: Int32Array[] = [];
  let rowCount = 0;
  const removed = new Set<number>();
  // Open addressing by the hash of the id: the row + 1, or 0 where nothing is. A removed record keeps its entry.
  let entries = new Int32Array(2 * BLOCK_ROWS);

  const field = (row: number, at: number): number =>
    blocks[Math.floor(row / BLOCK_ROWS)]?.[(row % BLOCK_ROWS) * FIELDS + at] ?? -1;
  /** Where the id has its entry, or would have it. */
  const entryOf = (id: string): number => {
    let entry = hashOf(id) & (entries.length - 1);
    for (;;) {
      const row = (entries[entry] ?? 0) - 1;
      if (row === -1 || bytes.read(field(row, 0)) === id) return entry;
      entry = (entry + 1) & (entries.length - 1);
    }
  };
  const rowOf = (id: string): number | null => {
    const row = (entries[entryOf(id)] ?? 0) - 1;
    return row === -1 || removed.has(row) ? null : row;
  };
  const holdRow = (): void => {
    if (rowCount === blocks.length * BLOCK_ROWS) blocks.push(new Int32Array(BLOCK_ROWS * FIELDS));
    if (2 * rowCount < entries.length) return;
    entries = new Int32Array(2 * entries.length);
    for (let row = 0; row < rowCount; row++) {
      const id = bytes.read(field(row, 0)) ?? '';
      // Of several rows of one id the last one counts.
      entries[entryOf(id)] = row + 1;
    }
  };
  const recordAt = (row: number): DirectoryRecord => {
    const mailboxPurpose = shared.text(field(row, 12));
    return {
      id: bytes.read(field(row, 0)) ?? '',
      displayName: bytes.read(field(row, 1)),
      mail: bytes.read(field(row, 2)),
      accountEnabled: enabledOf(field(row, 3)),
      jobTitle: shared.text(field(row, 4)) ?? null,
      department: shared.text(field(row, 5)) ?? null,
      userType: shared.text(field(row, 6)) ?? null,
      country: shared.text(field(row, 7)) ?? null,
      city: shared.text(field(row, 8)) ?? null,
      preferredLanguage: shared.text(field(row, 9)) ?? null,
      grade: shared.text(field(row, 10)) ?? null,
      managerId: shared.text(field(row, 11)) ?? null,
      ...(mailboxPurpose !== undefined && { mailboxPurpose }),
    };
  };

  return {
    get size() {
      return rowCount - removed.size;
    },
    get(id) {
      const row = rowOf(id);
      return row === null ? undefined : recordAt(row);
    },
    set(id, record) {
      holdRow();
      const known = rowOf(id);
      const row = known ?? rowCount++;
      if (known === null) entries[entryOf(id)] = row + 1;
      const numbers = [
        known === null ? bytes.write(id) : field(row, 0),
        bytes.write(record.displayName),
        bytes.write(record.mail),
        numberOfEnabled(record.accountEnabled),
        ...sharedFields.map((name) => shared.number(record[name])),
      ];
      blocks[Math.floor(row / BLOCK_ROWS)]?.set(numbers, (row % BLOCK_ROWS) * FIELDS);
    },
    delete(id) {
      const row = rowOf(id);
      if (row !== null) removed.add(row);
      return row !== null;
    },
    *values() {
      for (let row = 0; row < rowCount; row++) if (!removed.has(row)) yield recordAt(row);
    },
  };
}

/** Fields whose texts many records have alike, in the order of a row. */
const sharedFields = [
  'jobTitle',
  'department',
  'userType',
  'country',
  'city',
  'preferredLanguage',
  'grade',
  'managerId',
  'mailboxPurpose',
] as const;

/** Texts that many records have alike, by a number each. */
function createNumbering() {
  const numbers = new Map<string | null | undefined, number>();
  const texts: (string | null | undefined)[] = [];
  return {
    text: (number: number): string | null | undefined => texts[number],
    number(text: string | null | undefined): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

const enabledOf = (number: number): boolean | null => (number === 2 ? null : number === 1);
const numberOfEnabled = (enabled: boolean | null): number => (enabled === null ? 2 : Number(enabled));

/** FNV-1a over UTF-16 units. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
