import type { Deliveries } from '../../../../api/src/contract/delivery';

/** How many people could not be reached, as a heading. */
export function unreachedTitle(unreached: Deliveries['unreached']): string {
  const people = new Set(unreached.map(({ person }) => person.id)).size;
  return people === 1 ? 'One person could not be reached' : `${people} people could not be reached`;
}

export const channelWords: Readonly<Record<Deliveries['unreached'][number]['channel'], string>> = {
  chat: 'Chat',
  'activity-feed': 'Activity feed',
};
