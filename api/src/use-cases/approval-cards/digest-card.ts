import {
  type AdaptiveCard,
  bold,
  type CardAction,
  type Container,
  plainText,
  subtle,
  textBlock,
} from './adaptive-card';
import { snoozeNote } from './approval-card';
import { bothNames, decideBy, outcomeOf, postOf, teamUse } from './approval-words';
import { execute, reasonField } from './card-data';
import type { CardFacts, CardRow } from './card-facts';
import { cardFrame } from './card-frame';
import { declineAction } from './decline-action';

/** Rows that fit into a message, which may hold 28 KB in Teams; the others are in the tab, and move up as rows are decided. */
export const MOST_ROWS = 12;

/** The card that asks for several approvals at once. */
export function digestCard(facts: CardFacts): AdaptiveCard {
  const numbered = facts.rows.map((row, number) => ({
    ...row,
    number,
    outcome: outcomeOf(row.approval, facts.approverId),
  }));
  const waiting = numbered.filter(({ outcome }) => outcome === null);
  const shown = [...waiting, ...numbered.filter(({ outcome }) => outcome !== null)].slice(0, MOST_ROWS);
  const left = waiting.length - shown.filter(({ outcome }) => outcome === null).length;
  const asked = shown.filter(({ outcome }) => outcome === null);
  const heading = waiting.length === 0 ? 'Approvals of pairings' : headingOf(waiting.length);
  const names = waiting.flatMap(({ approval }) => (approval === null ? [] : [bothNames(approval)]));
  const fallback =
    waiting.length === 0
      ? 'None of these approvals waits for you any more.'
      : `${heading}: ${names.slice(0, MOST_ROWS).join('; ')}. Open Vice Versa to approve or decline.`;
  const items = asked.map(({ item }) => item);
  const approveAll = execute('approve-all', facts, items, {
    title: left > 0 ? `Approve these ${asked.length}` : `Approve all ${asked.length}`,
    style: 'positive',
  });
  return cardFrame(facts, {
    heading,
    fallback,
    body: [
      ...shown.map((row) => digestRow(facts, row, row.number)),
      ...(left > 0 ? [textBlock(`${left} more wait in Vice Versa.`, { isSubtle: true })] : []),
    ],
    actions: [
      ...(asked.length < 2 ? [] : [approveAll]),
      ...(asked.length === 0 ? [] : [execute('later', facts, items, { title: 'Ask me later' })]),
    ],
  });
}

const headingOf = (count: number): string =>
  count === 1 ? 'One approval waits for you' : `${count} approvals wait for you`;

function digestRow(facts: CardFacts, { approval, item }: CardRow, number: number): Container {
  const outcome = outcomeOf(approval, facts.approverId);
  const look = { type: 'Container', separator: true, spacing: 'medium' } as const;
  if (approval === null) return { ...look, items: [plainText([subtle(outcome?.words ?? '')])] };
  const { junior, senior, timeCost, programName } = approval;
  const who = plainText([
    bold(junior.displayName),
    ...(postOf(junior) === '' ? [] : [` (${postOf(junior)})`]),
    ' and ',
    bold(senior.displayName),
    ...(postOf(senior) === '' ? [] : [` (${postOf(senior)})`]),
  ]);
  if (outcome !== null)
    return { ...look, style: outcome.tone, items: [who, plainText([outcome.words], { spacing: 'none' })] };
  const actions: CardAction[] = [
    execute('approve', facts, [item], { title: 'Approve', tooltip: `Approve the time for ${bothNames(approval)}` }),
    declineAction(facts, item, approval, `${reasonField}${number}`),
  ];
  return {
    ...look,
    items: [
      who,
      plainText([`${timeCost.sentence}.`], { spacing: 'small' }),
      plainText([subtle(`${programName}. ${teamUse(approval)} ${decideBy(approval)}`)], { spacing: 'none' }),
      ...snoozeNote(approval),
      { type: 'ActionSet', spacing: 'small', actions },
    ],
  };
}
