import type { Approval } from '../../contract/approval';
import type { SeatName } from '../../domain/pairing/pairing';
import { type AdaptiveCard, type CardAction, type CardElement, plainText, subtle } from './adaptive-card';
import { askedAgain, bothNames, decideBy, outcomeOf, teamUse } from './approval-words';
import { execute } from './card-data';
import type { CardFacts, CardRow } from './card-facts';
import { cardFrame } from './card-frame';
import { declineAction } from './decline-action';
import { personRow } from './person-row';

/** The card that asks for one approval, or says how it stands. */
export function approvalCard(facts: CardFacts, row: CardRow): AdaptiveCard {
  const { approval, item } = row;
  const outcome = outcomeOf(approval, facts.approverId);
  const heading = outcome === null ? 'Your approval is needed' : 'Approval of a pairing';
  const fallback =
    approval === null
      ? 'This approval is not needed any more.'
      : outcome === null
        ? `${bothNames(approval)}: ${approval.timeCost.sentence}. ${decideBy(approval)} Open Vice Versa to approve or decline.`
        : `${bothNames(approval)}: ${outcome.words}`;
  const actions: CardAction[] =
    approval === null || outcome !== null
      ? []
      : [
          execute('approve', facts, [item], {
            title: 'Approve',
            tooltip: `Approve the time for ${bothNames(approval)}`,
            style: 'positive',
          }),
          declineAction(facts, item, approval),
          execute('later', facts, [item], { title: 'Ask me later' }),
        ];
  return cardFrame(facts, {
    heading,
    fallback,
    body: [
      ...(approval === null ? [] : aboutThePair(facts, approval)),
      ...(outcome === null
        ? []
        : [{ type: 'Container', style: outcome.tone, items: [plainText([outcome.words])] } as const]),
    ],
    actions,
  });
}

function aboutThePair(facts: CardFacts, approval: Approval): CardElement[] {
  const person = (seat: SeatName) =>
    personRow(approval[seat], roleOf(approval, seat), facts.photos.get(approval[seat].id) ?? null);
  const open = approval.decision === null;
  return [
    plainText([subtle(approval.programName)], { spacing: 'none' }),
    person('junior'),
    person('senior'),
    plainText([approval.whyThisPair], { spacing: 'medium' }),
    plainText([{ type: 'TextRun', text: `${approval.timeCost.sentence}.`, weight: 'bolder' }], { spacing: 'medium' }),
    ...(open
      ? [
          ...snoozeNote(approval),
          plainText([`${teamUse(approval)} ${decideBy(approval)}`], { spacing: 'small' }),
          plainText([subtle(approval.whyYou)], { spacing: 'small' }),
        ]
      : []),
  ];
}

/** Said before anything else of what can be read below: the person wanted to know this. */
export function snoozeNote(approval: Approval): CardElement[] {
  const note = askedAgain(approval);
  return note === null ? [] : [plainText([{ type: 'TextRun', text: note, weight: 'bolder' }], { spacing: 'small' })];
}

function roleOf({ seats }: Approval, seat: SeatName): string {
  const role = seat === 'junior' ? 'Junior, leads the sessions' : 'Senior';
  return seats.includes(seat) ? `${role} · your approval is for this person’s time` : role;
}
