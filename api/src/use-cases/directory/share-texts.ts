import type { DirectoryRecord } from '../../domain/directory/directory-record';

/**
 * Keeps one copy of each text that many people have alike, such as a title or a city: parsing makes one for every person, which
 * in a large directory is more memory than all that differs.
 */
export function createTextSharing(): (record: DirectoryRecord) => DirectoryRecord {
  const texts = new Map<string, string>();
  const one = <Text extends string | null>(text: Text): Text | string => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return (record) => ({
    ...record,
    jobTitle: one(record.jobTitle),
    department: one(record.department),
    userType: one(record.userType),
    country: one(record.country),
    city: one(record.city),
    preferredLanguage: one(record.preferredLanguage),
    grade: one(record.grade),
    managerId: one(record.managerId),
  });
}
