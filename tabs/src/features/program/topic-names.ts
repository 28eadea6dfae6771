import type { Topic } from '../../../../api/src/contract/program';

/** Topics in the order of the program, under their categories in the order in which these first appear. */
export function topicsByCategory(topics: readonly Topic[]): { category: string; topics: Topic[] }[] {
  const groups = new Map<string, Topic[]>();
  for (const topic of topics) groups.set(topic.category, [...(groups.get(topic.category) ?? []), topic]);
  return [...groups].map(([category, members]) => ({ category, topics: members }));
}

/** Names of topics by id; a topic that was taken out of the program since then keeps its id as a name. */
export function topicNames(topics: readonly Topic[], ids: readonly string[]): string[] {
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id.replaceAll('-', ' '));
}
