/** A person, account or room of an organisation, before it becomes a user of the tenant. */
export interface OrgPerson {
  /** As in the HR export, or made up for a generated company. */
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  /** `null` for an account without a mailbox. */
  readonly mail: string | null;
  readonly jobTitle: string;
  readonly department: string;
  /** Id of the direct manager; may name somebody who is gone. */
  readonly managerId: string | null;
  readonly country: string;
  /** ISO 3166 code of two letters. */
  readonly countryCode: string;
  readonly city: string;
  readonly zoneIana: string;
  /** BCP 47 tag such as `de-CH`. */
  readonly language: string;
  readonly grade: string | null;
  /** `2019-04-01`. */
  readonly hireDate: string | null;
  readonly kind: 'employee' | 'contractor' | 'guest' | 'service' | 'room' | 'shared';
  readonly accountEnabled: boolean;
  /** Sunday is 0. */
  readonly workDays: readonly number[];
  /** Minutes after midnight; an end before the start is a night shift. */
  readonly workStartMinute: number;
  readonly workEndMinute: number;
}
