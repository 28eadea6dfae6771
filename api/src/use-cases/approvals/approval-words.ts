import type { Approval, SeatName } from '../../domain/pairing/pairing';
import { bandOfPerson, personCard } from '../people/person-card';
import type { OrgView } from '../ports/directory';

/**
 * Why these two were brought together, as far as somebody who approves time may know: where they work and how far apart
 * their career stages are. Never what they want to talk about.
 */
export function whyThisPair(org: OrgView | null, people: Readonly<Record<SeatName, string>>): string {
  const [junior, senior] = [personCard(org, people.junior), personCard(org, people.senior)];
  const apart = bandOfPerson(org, people.senior) - bandOfPerson(org, people.junior);
  const stages =
    apart <= 0 ? 'at different points' : `${countOf(apart)} career ${apart === 1 ? 'stage' : 'stages'} apart`;
  const known = junior.department !== '' && senior.department !== '';
  const where = !known
    ? 'They work outside each other’s management line'
    : junior.department === senior.department
      ? `They both work in ${junior.department}, outside each other’s management line`
      : `They work in ${junior.department} and in ${senior.department}, outside each other’s management line`;
  return `${where}, ${stages}: each has something to teach the other.`;
}

function countOf(number: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][number] ?? String(number);
}

/** Why it is the reader who is asked, in a sentence. */
export function whyYou(
  org: OrgView | null,
  { approval, stoodInFor }: { readonly approval: Approval; readonly stoodInFor: readonly string[] },
  viewerId: string,
): string {
  const { approverId, insteadOfId, because } = approval;
  const name = (personId: string | null) => (personId === null ? 'a manager' : personCard(org, personId).displayName);
  if (approverId !== viewerId && stoodInFor.includes(viewerId)) {
    const asked = approverId === null ? 'The program lead' : name(approverId);
    return `${asked} was asked because you are away; you can still decide yourself.`;
  }
  if (approverId !== null && approverId !== viewerId) return `${name(approverId)} named you their delegate.`;
  switch (because) {
    case 'manages':
      return 'You decide about the time only; what they talk about stays with them.';
    case 'delegate':
      return `${name(insteadOfId)} is away and named you their delegate.`;
    case 'next-level':
      return stoodInFor.length > 1
        ? `${stoodInFor.toReversed().map(name).join(' and ')} are away until after the deadline, and you come next in the line.`
        : `${name(insteadOfId)} is away until after the deadline, and reports to you.`;
    case 'no-manager':
      return 'You decide as the program lead, because the directory names no manager who can.';
    case 'not-answered':
      return insteadOfId === null
        ? 'You decide as the program lead, because neither manager answered before the deadline.'
        : `You decide as the program lead, because ${name(insteadOfId)} did not answer before the deadline.`;
    case 'everybody-away':
      return `You decide as the program lead, because ${name(stoodInFor.at(-1) ?? insteadOfId)} and everybody who could stand in are away.`;
    case 'chart-unknown':
      return 'You decide as the program lead, because the org chart could not be read in time.';
  }
}
