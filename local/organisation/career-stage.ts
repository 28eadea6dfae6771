import type { Directory, DirectoryUser } from '../graph/directory';

const seniorWords =
  /\b(chief|president|director|head|partner|principal|vice|general counsel|leitung|directrice|directora|responsable|jefe|ambassador|commissioner)\b/i;
const leadWords = /\b(manager|lead|leader|teamleitung|chef|coordinadora|superintendent|supervisor)\b/i;
const juniorWords =
  /\b(junior|graduate|intern|trainee|apprentice|assistant|werkstudentin|auszubildender|stagiaire|alternante|becario|júnior|officer|administrator|technician)\b/i;
/** The one kind of officer who is no beginner. */
const chiefOfficer = /\bchief\b.*\bofficer\b/i;

/**
 * A rough career stage from 0 (beginning) to 1 (top), from the title and the number of reports. Only for making up who
 * would offer and look for what; the product works its own out.
 */
export function roughCareerStage(directory: Directory, user: DirectoryUser): number {
  const title = user.jobTitle ?? '';
  const reports = directory.directReports(user.id).length;
  const byReports = reports === 0 ? 0 : 0.3 + Math.min(0.3, Math.log10(1 + reports) * 0.2);
  const assists = /\b(assistant|secretary|pa) to\b/i.test(title);
  const byTitle =
    assists || (juniorWords.test(title) && !chiefOfficer.test(title))
      ? -0.1
      : seniorWords.test(title)
        ? 0.45
        : leadWords.test(title)
          ? 0.25
          : 0.1;
  return Math.min(1, Math.max(0, byReports + byTitle + 0.1));
}

/** So many people of middling stage are added to every grade, so that a grade of two or three says little. */
const gradePrior = 3;

/**
 * A rough level from 0 to 1 of each person, by id: half their own career stage and half the mean stage of those who hold
 * the same grade, since a title may say little. People without a grade count by their own stage alone.
 */
export function careerLevels(directory: Directory, people: readonly DirectoryUser[]): ReadonlyMap<string, number> {
  const stages = people.map((user) => ({ user, stage: roughCareerStage(directory, user) }));
  const overall = stages.reduce((sum, { stage }) => sum + stage, 0) / Math.max(1, stages.length);
  const grades = new Map<string, { sum: number; holders: number }>();
  for (const { user, stage } of stages) {
    if (user.grade === null) continue;
    const { sum, holders } = grades.get(user.grade) ?? { sum: overall * gradePrior, holders: gradePrior };
    grades.set(user.grade, { sum: sum + stage, holders: holders + 1 });
  }
  return new Map(
    stages.map(({ user, stage }) => {
      const grade = user.grade === null ? undefined : grades.get(user.grade);
      return [user.id, grade === undefined ? stage : (stage + grade.sum / grade.holders) / 2];
    }),
  );
}
