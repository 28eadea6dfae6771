import { Suggestions } from '../../api/src/contract/candidate';
import { MyPairings, Pairing } from '../../api/src/contract/pairing';
import { routes } from '../../api/src/contract/routes';
import type { ApiInProcess } from '../support/api-in-process';
import type { Ask } from './load';

/** What somebody was told has happened to a pairing. */
export interface Acknowledged {
  readonly pairingId: string;
  readonly personId: string;
  readonly what: 'picked' | 'accepted' | 'left';
}

const ended = new Set(['declined', 'rejected', 'expired', 'withdrawn', 'completed']);

/** Does what is next for somebody: picks a partner, accepts a proposal, and now and then leaves again. */
export async function livePairing(
  ask: Ask,
  programId: string,
  personId: string,
  acknowledged: Acknowledged[],
  random: () => number,
): Promise<void> {
  const own = await ask(routes.myPairings, personId);
  if (own.status !== 200) return;
  const live = MyPairings.parse(own.body).items.filter(
    (item) => item.programId === programId && !ended.has(item.state),
  );
  const waiting = live.find(({ state, iAccepted }) => state === 'proposed' && !iAccepted);
  const about = (pairingId: string) => ({ params: { programId, pairingId } });
  if (waiting !== undefined) {
    const { status } = await ask(routes.acceptPairing, personId, about(waiting.id));
    if (status === 200) acknowledged.push({ pairingId: waiting.id, personId, what: 'accepted' });
  } else if (live[0] !== undefined) {
    if (random() > 0.2) return;
    const { status } = await ask(routes.withdrawPairing, personId, { ...about(live[0].id), body: { reason: null } });
    if (status === 200) acknowledged.push({ pairingId: live[0].id, personId, what: 'left' });
  } else {
    const offered = await ask(routes.suggestions, personId, { params: { programId } });
    if (offered.status !== 200) return;
    const { items } = Suggestions.parse(offered.body);
    const pick = items[Math.floor(random() * items.length)];
    if (pick === undefined) return;
    const body = { partnerId: pick.partner.id, seat: pick.seat };
    const picked = await ask(routes.pickPartner, personId, { params: { programId }, body });
    if (picked.status === 201) {
      acknowledged.push({ pairingId: Pairing.parse(picked.body).id, personId, what: 'picked' });
    }
  }
}

/** Compares what stands with what people were told: nothing is lost, and nobody holds more seats than they have. */
export async function lostPairings(
  api: ApiInProcess,
  programId: string,
  lead: string,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const { pairingId, personId, what } of acknowledged) {
    const answer = await api.attempt(routes.pairing, personId, { params: { programId, pairingId } });
    const pairing = Pairing.safeParse(answer.body);
    if (answer.status !== 200 || !pairing.success) lost.push(`${pairingId}: ${what}, and it is gone`);
    else if (what === 'accepted' && !pairing.data.iAccepted) lost.push(`${pairingId}: ${personId} accepted in vain`);
    else if (what === 'left' && !ended.has(pairing.data.state)) lost.push(`${pairingId}: ${personId} left in vain`);
  }
  const seats = new Map<string, number>();
  let continuation: string | undefined;
  do {
    const query = { limit: '100', ...(continuation !== undefined && { continuation }) };
    const { body } = await api.call(routes.programPairings, lead, { params: { programId }, query });
    for (const { state, junior, senior } of body.items) {
      if (ended.has(state)) continue;
      for (const seat of [`junior ${junior.id}`, `senior ${senior.id}`]) seats.set(seat, (seats.get(seat) ?? 0) + 1);
    }
    continuation = body.continuation;
  } while (continuation !== undefined);
  for (const [seat, count] of seats) if (count > 1) lost.push(`${seat} is taken ${count} times`);
  return lost;
}
