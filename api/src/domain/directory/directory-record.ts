/** A user object of the directory with the properties that the product uses. Never a birth date, age group or photo. */
export interface DirectoryRecord {
  readonly id: string;
  readonly displayName: string | null;
  readonly mail: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly accountEnabled: boolean | null;
  /** `Member` or `Guest`. */
  readonly userType: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly preferredLanguage: string | null;
  /** Value of the attribute that the admin mapped to a grade. */
  readonly grade: string | null;
  readonly managerId: string | null;
  /** What Exchange says the mailbox is for, such as `user` or `room`; null where it does not tell, absent where it was never asked. */
  readonly mailboxPurpose?: string | null;
}

/** Records by id, in the order in which they came, as a Map has them. */
export interface DirectoryRecords {
  readonly size: number;
  get(id: string): DirectoryRecord | undefined;
  set(id: string, record: DirectoryRecord): unknown;
  delete(id: string): boolean;
  values(): Iterable<DirectoryRecord>;
}

/** What a delta page says of one user: a property that is absent has not changed. */
export type DirectoryChange =
  | { readonly id: string; readonly removed: true }
  | {
      readonly id: string;
      readonly removed: false;
      readonly properties: Partial<Omit<DirectoryRecord, 'id' | 'managerId' | 'mailboxPurpose'>>;
      /** Absent where the page says nothing about the manager. */
      readonly manager?: ManagerChange;
    };

/** `cleared` names the manager who is gone; it changes nothing where somebody else is the manager by now. */
export type ManagerChange =
  | { readonly kind: 'set'; readonly managerId: string }
  | { readonly kind: 'cleared'; readonly managerId: string | null };

/**
 * Applies changes in the order of their pages to records by id, in place. A user may come several times, in parts: what a
 * later part does not mention stays.
 *
 * @returns how many records were removed.
 */
export function applyChanges(records: DirectoryRecords, changes: readonly DirectoryChange[]): number {
  let removed = 0;
  for (const change of changes) {
    if (change.removed) {
      if (records.delete(change.id)) removed++;
      continue;
    }
    const before = records.get(change.id) ?? emptyRecord(change.id);
    const managerId = managerAfter(before.managerId, change.manager);
    records.set(change.id, { ...before, ...change.properties, managerId });
  }
  return removed;
}

function managerAfter(before: string | null, change: ManagerChange | undefined): string | null {
  if (change === undefined) return before;
  if (change.kind === 'set') return change.managerId;
  return change.managerId === null || change.managerId === before ? null : before;
}

function emptyRecord(id: string): DirectoryRecord {
  return {
    id,
    displayName: null,
    mail: null,
    jobTitle: null,
    department: null,
    accountEnabled: null,
    userType: null,
    country: null,
    city: null,
    preferredLanguage: null,
    grade: null,
    managerId: null,
  };
}
