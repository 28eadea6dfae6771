export type OrgProblemKind =
  | 'emptyFile'
  | 'encoding'
  | 'noHeader'
  | 'missingColumn'
  | 'repeatedColumn'
  | 'unknownColumn'
  | 'brokenQuotes'
  | 'wrongCellCount'
  | 'emptyLine'
  | 'emptyId'
  | 'duplicateId'
  | 'emptyTitle'
  | 'emptyDepartment'
  | 'unknownManager'
  | 'cycle'
  | 'badTimeZone'
  | 'unknownCountry'
  | 'badMail'
  | 'duplicateMail'
  | 'badHireDate'
  | 'badLanguage'
  | 'noPeople';

/** Something in a file that is not as it should be, and what became of it. */
export interface OrgProblem {
  /** Counted from 1, the header included. */
  readonly line: number;
  /** Column by its header; `null` where the whole line or file is meant. */
  readonly column: string | null;
  readonly kind: OrgProblemKind;
  /** What is wrong. */
  readonly message: string;
  /** What was done about it, or what to do where nothing could be. */
  readonly done: string;
  /** Nothing is loaded while there is one of these. */
  readonly fatal: boolean;
}

/** A problem that was dealt with. */
export function repaired(
  line: number,
  column: string | null,
  kind: OrgProblemKind,
  message: string,
  done: string,
): OrgProblem {
  return { line, column, kind, message, done, fatal: false };
}

/** A problem that nothing but a better file can help. */
export function fatal(
  line: number,
  column: string | null,
  kind: OrgProblemKind,
  message: string,
  remedy: string,
): OrgProblem {
  return { line, column, kind, message, done: `Nothing was loaded. ${remedy}`, fatal: true };
}
