import { z } from 'zod';

/** A user as Entra ID holds one. Names are those of Graph, except `managerId` and `grade`. */
export const directoryUser = z.object({
  id: z.string(),
  displayName: z.string(),
  givenName: z.string().nullable(),
  surname: z.string().nullable(),
  userPrincipalName: z.string(),
  mail: z.string().nullable(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  companyName: z.string().nullable(),
  officeLocation: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  /** ISO 3166 code of two letters. */
  usageLocation: z.string().nullable(),
  preferredLanguage: z.string().nullable(),
  accountEnabled: z.boolean(),
  userType: z.enum(['Member', 'Guest']),
  employeeType: z.string().nullable(),
  /** The id that the person has in the HR export. */
  employeeId: z.string().nullable(),
  employeeHireDate: z.string().nullable(),
  /** Stands in `onPremisesExtensionAttributes.extensionAttribute1`. */
  grade: z.string().nullable(),
  createdDateTime: z.string(),
  /** `manager` in Graph; may name somebody who is gone. */
  managerId: z.string().nullable(),
});
export type DirectoryUser = z.infer<typeof directoryUser>;

const entry = z.object({
  user: directoryUser,
  /** Position in the order of pages; never used twice. */
  sequence: z.number(),
  /** Version of the directory at which the user last changed. */
  changedAt: z.number(),
  managerChangedAt: z.number(),
  formerManagerId: z.string().nullable(),
  /** Graph's words: `changed` is in the recycle bin, `deleted` is gone for good. */
  removed: z.enum(['changed', 'deleted']).nullable(),
});
export const directoryState = z.object({ version: z.number(), entries: z.array(entry) });
export type DirectoryEntry = Readonly<z.infer<typeof entry>>;
export type DirectoryState = z.infer<typeof directoryState>;

/** The users of the tenant, and what changed when. */
export class Directory {
  #version = 0;
  #entries: DirectoryEntry[] = [];
  readonly #position = new Map<string, number>();
  readonly #idByKey = new Map<string, string>();
  #reports: Map<string, string[]> | null = null;

  constructor(
    users: readonly DirectoryUser[],
    private readonly changed: () => void,
  ) {
    for (const user of users) this.#append(user);
  }

  /** Counts changes since the tenant was made; delta tokens name it. */
  get version(): number {
    return this.#version;
  }

  /** Every entry in page order, those removed included. */
  get entries(): readonly DirectoryEntry[] {
    return this.#entries;
  }

  /** Users that are not removed. */
  users(): DirectoryUser[] {
    return this.#entries.filter((one) => one.removed === null).map((one) => one.user);
  }

  get(id: string): DirectoryUser | undefined {
    const found = this.entry(id);
    return found?.removed === null ? found.user : undefined;
  }

  entry(id: string): DirectoryEntry | undefined {
    const position = this.#position.get(id.toLowerCase());
    return position === undefined ? undefined : this.#entries[position];
  }

  /** Looks a user up as Graph's paths do: by id or user principal name, in any case. */
  byIdOrPrincipalName(key: string): DirectoryUser | undefined {
    return this.get(key) ?? this.get(this.#idByKey.get(`upn:${key.toLowerCase()}`) ?? '');
  }

  /** Looks a user up by mail address, in any case. */
  byMail(address: string): DirectoryUser | undefined {
    return this.get(this.#idByKey.get(`mail:${address.toLowerCase()}`) ?? '');
  }

  /** Looks a user up by whatever a person at a keyboard may know: id, principal name, mail or id in the HR export. */
  find(key: string): DirectoryUser | undefined {
    const employee = this.#idByKey.get(`employee:${key.toLowerCase()}`) ?? '';
    return this.byIdOrPrincipalName(key) ?? this.byMail(key) ?? this.get(employee);
  }

  manager(id: string): DirectoryUser | undefined {
    const managerId = this.get(id)?.managerId ?? null;
    return managerId === null ? undefined : this.get(managerId);
  }

  directReports(id: string): DirectoryUser[] {
    if (this.#reports === null) {
      this.#reports = new Map();
      for (const { user, removed } of this.#entries) {
        if (removed !== null || user.managerId === null) continue;
        const siblings = this.#reports.get(user.managerId);
        if (siblings === undefined) this.#reports.set(user.managerId, [user.id]);
        else siblings.push(user.id);
      }
    }
    return (this.#reports.get(id) ?? []).flatMap((report) => this.get(report) ?? []);
  }

  add(user: DirectoryUser): void {
    this.#version += 1;
    this.#append(user);
    this.#reports = null;
    this.changed();
  }

  /** @throws RangeError where nobody has this id. */
  update(id: string, changes: Partial<Omit<DirectoryUser, 'id'>>): void {
    const before = this.#need(id);
    this.#version += 1;
    const user = { ...before.user, ...changes };
    const moved = user.managerId !== before.user.managerId;
    this.#replace({
      ...before,
      user,
      changedAt: this.#version,
      managerChangedAt: moved ? this.#version : before.managerChangedAt,
      formerManagerId: moved ? before.user.managerId : before.formerManagerId,
    });
  }

  /** @throws RangeError where nobody has this id. */
  remove(id: string, reason: 'changed' | 'deleted'): void {
    const before = this.#need(id);
    this.#version += 1;
    this.#replace({ ...before, removed: reason, changedAt: this.#version });
  }

  /** Takes somebody back who was removed. @throws RangeError where nobody ever had this id. */
  restore(user: DirectoryUser): void {
    const before = this.#need(user.id);
    this.#version += 1;
    const at = { changedAt: this.#version, managerChangedAt: this.#version };
    this.#replace({ ...before, ...at, user, formerManagerId: null, removed: null });
  }

  exportState(): DirectoryState {
    return { version: this.#version, entries: [...this.#entries] };
  }

  importState(state: DirectoryState): void {
    this.#version = state.version;
    this.#entries = state.entries;
    this.#position.clear();
    this.#idByKey.clear();
    this.#reports = null;
    this.#entries.forEach((one, position) => {
      this.#index(one.user, position);
    });
  }

  #append(user: DirectoryUser): void {
    const at = { changedAt: this.#version, managerChangedAt: this.#version };
    this.#entries.push({ user, sequence: this.#entries.length + 1, ...at, formerManagerId: null, removed: null });
    this.#index(user, this.#entries.length - 1);
  }

  #replace(after: DirectoryEntry): void {
    this.#entries[after.sequence - 1] = after;
    this.#index(after.user, after.sequence - 1);
    this.#reports = null;
    this.changed();
  }

  #need(id: string): DirectoryEntry {
    const found = this.entry(id);
    if (found === undefined) throw new RangeError(`Nobody in the directory has the id ${id}.`);
    return found;
  }

  #index(user: DirectoryUser, position: number): void {
    this.#position.set(user.id.toLowerCase(), position);
    this.#idByKey.set(`upn:${user.userPrincipalName.toLowerCase()}`, user.id);
    if (user.mail !== null) this.#idByKey.set(`mail:${user.mail.toLowerCase()}`, user.id);
    if (user.employeeId !== null) this.#idByKey.set(`employee:${user.employeeId.toLowerCase()}`, user.id);
  }
}
