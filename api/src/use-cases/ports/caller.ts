/** Who calls, as the verified token says. */
export interface Caller {
  readonly tenantId: string;
  readonly personId: string;
  /** Holds the app role ProgramLead. */
  readonly isLead: boolean;
}
