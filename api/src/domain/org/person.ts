/** A row of the org chart as last synced from the directory. Never holds a birth date or an age. */
export interface Person {
  readonly id: string;
  readonly displayName: string;
  /** Address of the mailbox; `null` where the person has none. */
  readonly mail: string | null;
  /** Empty string where the directory has no title. */
  readonly jobTitle: string;
  readonly department: string;
  /** Id of the direct manager as the directory states it: may dangle or be part of a cycle. */
  readonly managerId: string | null;
  readonly country: string | null;
  readonly city: string | null;
  /** BCP 47 tag such as `de-CH`. */
  readonly preferredLanguage: string | null;
  /** Value of the directory attribute that the admin mapped to a grade; `null` where none is mapped or set. */
  readonly grade: string | null;
}

/** Career stage from 1 (start of a career) to 7 (head of the organisation). */
export type Band = 1 | 2 | 3 | 4 | 5 | 6 | 7;
