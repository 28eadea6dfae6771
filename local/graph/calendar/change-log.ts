import { randomUUID } from 'node:crypto';

export type CalendarChange = 'created' | 'updated' | 'deleted';

/** The last thing that happened to one event of a mailbox. */
export interface LoggedChange {
  readonly eventId: string;
  readonly change: CalendarChange;
  /** Grows over all mailboxes. */
  readonly version: number;
}

/** Which events of each mailbox changed after which version: what delta queries are answered from. */
export class CalendarChangeLog {
  readonly #byUser = new Map<string, Map<string, LoggedChange>>();
  #epoch = randomUUID();
  #version = 0;

  /** Tokens of another epoch are of no use: what they speak of is forgotten. */
  get epoch(): string {
    return this.#epoch;
  }

  get version(): number {
    return this.#version;
  }

  record(userId: string, eventId: string, change: CalendarChange): void {
    this.#version += 1;
    const changes = this.#byUser.get(userId) ?? new Map<string, LoggedChange>();
    this.#byUser.set(userId, changes.set(eventId, { eventId, change, version: this.#version }));
  }

  /** What changed in a mailbox after a version, oldest first. */
  since(userId: string, version: number): LoggedChange[] {
    const changes = [...(this.#byUser.get(userId)?.values() ?? [])];
    return changes.filter((each) => each.version > version).sort((a, b) => a.version - b.version);
  }

  /** Forgets everything, as the service does with sync state that is too old. */
  forget(): void {
    this.#byUser.clear();
    this.#epoch = randomUUID();
  }
}
