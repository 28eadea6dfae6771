/** A time of day as time inputs write it, such as `09:30`, from minutes since midnight. */
export function timeOfMinutes(minutes: number): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;
}

/** Minutes since midnight of a time such as `09:30`; null for a time that is not written out yet. */
export function minutesOfTime(time: string): number | null {
  const match = /^(\d\d):(\d\d)/u.exec(time);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}
