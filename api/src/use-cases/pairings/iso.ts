/** An instant as the contract writes it. */
export function iso(instantUtc: number): string {
  return new Date(instantUtc).toISOString();
}

/** As `iso`; null stays null. */
export function isoOrNull(instantUtc: number | null): string | null {
  return instantUtc === null ? null : iso(instantUtc);
}
