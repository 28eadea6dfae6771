import { type AdaptiveCard, type CardAction, type Container, plainText, subtle, textBlock } from './adaptive-card';
import { snoozeNote } from './approval-card';
import { bothNames, decideBy, outcomeOf, teamUse } from './approval-words';
import { execute, reasonField } from './card-data';
import type { CardFacts, CardRow } from './card-facts';
import { cardFrame } from './card-frame';
import { declineAction } from './decline-action';
import { bothPeople } from './person-row';

/** Rows that a person can take in at once; the others are in the tab, and move up as rows are decided. */
export const MOST_ROWS = 12;

/** With more rows than these, pictures would take the room of the words. */
export const ROWS_WITH_PHOTOS = 4;

/** A message may hold 28 KB in Teams, some of which its envelope and its summary need. */
export const LARGEST_CARD_BYTES = 25_000;

/** How much of the facts is drawn. */
interface Extent {
  readonly rows: number;
  readonly photos: boolean;
}

/** The card that asks for several approvals at once: as many rows as fit, and pictures beside all of them or none. */
export function digestCard(facts: CardFacts): AdaptiveCard {
  const fits = (card: AdaptiveCard) => Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES;
  const complete = draw(facts, { rows: MOST_ROWS, photos: true });
  if (fits(complete)) return complete;
  let card = draw(facts, { rows: MOST_ROWS, photos: false });
  for (let rows = MOST_ROWS - 1; rows > 0 && !fits(card); rows -= 1) card = draw(facts, { rows, photos: false });
  return card;
}

function draw(facts: CardFacts, extent: Extent): AdaptiveCard {
  const numbered = facts.rows.map((row, number) => ({
    ...row,
    number,
    outcome: outcomeOf(row.approval, facts.approverId),
  }));
  const waiting = numbered.filter(({ outcome }) => outcome === null);
  const shown = [...waiting, ...numbered.filter(({ outcome }) => outcome !== null)].slice(0, extent.rows);
  const asked = shown.filter(({ outcome }) => outcome === null);
  const left = waiting.length - asked.length;
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
      ...shown.map((row) => digestRow(facts, row, row.number, extent.photos)),
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

function digestRow(facts: CardFacts, { approval, item }: CardRow, number: number, withPhotos: boolean): Container {
  const outcome = outcomeOf(approval, facts.approverId);
  const look = { type: 'Container', separator: true, spacing: 'medium' } as const;
  if (approval === null) return { ...look, items: [plainText([subtle(outcome?.words ?? '')])] };
  const who = bothPeople(approval, withPhotos ? facts.photos : new Map());
  if (outcome !== null)
    return { ...look, style: outcome.tone, items: [who, plainText([outcome.words], { spacing: 'small' })] };
  const actions: CardAction[] = [
    execute('approve', facts, [item], { title: 'Approve', tooltip: `Approve the time for ${bothNames(approval)}` }),
    declineAction(facts, item, approval, `${reasonField}${number}`),
  ];
  return {
    ...look,
    items: [
      who,
      plainText([`${approval.timeCost.sentence}.`], { spacing: 'small' }),
      plainText([approval.whyThisPair], { spacing: 'small' }),
      ...snoozeNote(approval),
      plainText([subtle(`${teamUse(approval)} ${decideBy(approval)}`.trim())], { spacing: 'small' }),
      plainText([subtle(`${approval.programName}. ${approval.whyYou}`)], { spacing: 'none' }),
      { type: 'ActionSet', spacing: 'small', actions },
    ],
  };
}
