import type { PersonSeniority } from '../../contract/people';
import { normaliseTitle } from '../../domain/org/overrides';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import type { Ports } from '../ports/ports';
import { personCard } from './person-card';

/** Seniority of a person with the reasons for it, and by which correction it was set, if any. */
export async function personSeniority(
  ports: Pick<Ports, 'org' | 'directory'>,
  personId: string,
): Promise<Outcome<PersonSeniority>> {
  const org = await ports.org.current();
  const index = org?.indexOf(personId) ?? -1;
  if (org === null || index === -1) return refused('not-found', 'The org chart as last synced has no such person.');
  const { seniority } = org;
  const overriddenBy = await correctionOf(ports, personId, org.people[index]?.jobTitle ?? '');
  return accepted({
    person: personCard(org, personId),
    level: Math.round((seniority.level[index] ?? 0) * 10) / 10,
    band: seniority.band[index] ?? 1,
    confidence: seniority.confidence[index] ?? 0,
    evidence: seniority.evidence(index).map(({ kind, weight, sentence }) => ({ kind, weight, sentence })),
    ...(overriddenBy !== null && { overriddenBy }),
  });
}

async function correctionOf(
  ports: Pick<Ports, 'directory'>,
  personId: string,
  jobTitle: string,
): Promise<PersonSeniority['overriddenBy'] | null> {
  const overrides = (await ports.directory.readRecentOverrides())?.value;
  if (overrides === undefined) return null;
  if (overrides.people.some((one) => one.personId === personId)) return 'person';
  const title = normaliseTitle(jobTitle);
  if (overrides.titles.some((one) => normaliseTitle(one.title) === title)) return 'title';
  const titleWords = new Set(title.split(' '));
  return overrides.words.some((one) => titleWords.has(normaliseTitle(one.word))) ? 'word' : null;
}
