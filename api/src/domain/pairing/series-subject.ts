/** Subject of the meetings of a pair, the junior first. */
export function seriesSubject(programName: string, juniorName: string, seniorName: string): string {
  return `${programName}: ${juniorName} and ${seniorName}`;
}
