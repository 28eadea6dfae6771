import type { Directory, DirectoryUser } from '../graph/directory';

const seniorWords =
  /\b(chief|president|director|head|partner|principal|vice|general counsel|leitung|directrice|directora|responsable|jefe|ambassador|commissioner)\b/i;
const leadWords = /\b(manager|lead|leader|teamleitung|chef|coordinadora|superintendent|supervisor)\b/i;
const juniorWords =
  /\b(junior|graduate|intern|trainee|apprentice|assistant|werkstudentin|auszubildender|stagiaire|alternante|becario|júnior|officer|administrator|technician)\b/i;

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
    assists || juniorWords.test(title) ? -0.1 : seniorWords.test(title) ? 0.45 : leadWords.test(title) ? 0.25 : 0.1;
  return Math.min(1, Math.max(0, byReports + byTitle + 0.1));
}
