import { seededRandom } from '../seeded-random';
import type { Office } from './offices';
import type { OrgPerson } from './org-person';

/** Most work the hours of their office; some begin earlier, some have a day off, a few work at night. */
export function workingTime(
  place: Office,
  seed: number,
  personId: string,
): Pick<OrgPerson, 'workDays' | 'workStartMinute' | 'workEndMinute'> {
  const random = seededRandom('hours', seed, personId);
  if (random.chance(0.005)) return { workDays: place.workDays, workStartMinute: 22 * 60, workEndMinute: 6 * 60 };
  const shift = random.pickWeighted([
    [0, 70],
    [-60, 10],
    [-30, 10],
    [60, 10],
  ]);
  const dayOff = random.chance(0.08) ? random.pick(place.workDays) : null;
  return {
    workDays: place.workDays.filter((day) => day !== dayOff),
    workStartMinute: place.workStartMinute + shift,
    workEndMinute: place.workEndMinute + shift,
  };
}
