import { accepted, refused, type Outcome } from '../refusal';
import { DAY_MS } from '../scheduling/time-units';
import type { PersonEvent } from './events';
import type { Pairing, SeatName } from './pairing';
import { hasEnded, holders, seatOf } from './states';
import { oweNotifications } from './work-ledger';

/** Both are asked first so long after the first session, and then each time so long after that (Mentorloop does so as well). */
const FIRST_MS = 30 * DAY_MS;
const EVERY_MS = 60 * DAY_MS;

type Asked = Pick<Pairing, 'state' | 'timeline' | 'pulses'>;

/** When the pulse with this number is due; null before the first session. */
function pulseDueUtc({ timeline }: Asked, number: number): number | null {
  const startedUtc = timeline.find(({ kind }) => kind === 'started')?.atUtc;
  return startedUtc === undefined ? null : startedUtc + FIRST_MS + (number - 1) * EVERY_MS;
}

/** When both are asked next, while the pairing lives; null where no pulse lies ahead. */
export function nextPulseUtc(pairing: Asked): number | null {
  return pairing.state === 'active' ? pulseDueUtc(pairing, (pairing.pulses?.asked ?? 0) + 1) : null;
}

/** Asks both for each pulse once. Of several that fell due unnoticed only the last one is asked. */
export function askPulse(pairing: Pairing, nowUtc: number): Pairing {
  let number = pairing.pulses?.asked ?? 0;
  while (pairing.state === 'active' && (pulseDueUtc(pairing, number + 1) ?? Infinity) <= nowUtc) number += 1;
  return number === (pairing.pulses?.asked ?? 0) ? pairing : ask(pairing, number, nowUtc);
}

/** Asks both a last time: the pairing has run its course. */
export function askLastPulse(pairing: Pairing, nowUtc: number): Pairing {
  return ask(pairing, (pairing.pulses?.asked ?? 0) + 1, nowUtc);
}

function ask(pairing: Pairing, asked: number, nowUtc: number): Pairing {
  const pair = holders(pairing).map(({ personId }) => personId);
  const answers = pairing.pulses?.answers ?? [];
  return oweNotifications({ ...pairing, pulses: { asked, answers } }, 'pulseDue', pair, nowUtc);
}

/** The number of the pulse that this side has still to answer; null where none is asked, or the pairing ended early. */
export function openPulse({ state, pulses }: Pick<Pairing, 'state' | 'pulses'>, seat: SeatName): number | null {
  if (pulses === undefined || (hasEnded({ state }) && state !== 'completed')) return null;
  const answered = pulses.answers.some((answer) => answer.seat === seat && answer.number === pulses.asked);
  return answered ? null : pulses.asked;
}

/** One of the two answers the pulse that is due. The same answer again changes nothing. */
export function answerPulse(
  pairing: Pairing,
  { byPersonId, helpful, again }: Extract<PersonEvent, { kind: 'pulse-answered' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const seat = seatOf(pairing, byPersonId);
  if (seat === null) return refused('not-allowed', 'Only the two people of a pairing answer this.');
  const { pulses } = pairing;
  const number = openPulse(pairing, seat);
  if (pulses === undefined || number === null) {
    const last = pulses?.answers.findLast((answer) => answer.seat === seat);
    const repeated = last !== undefined && last.number === pulses?.asked;
    if (repeated && last.helpful === helpful && last.again === again) return accepted(pairing);
    return refused('wrong-state', 'Nothing is asked of you now. Load the page again.');
  }
  const answer = { seat, number, helpful, again, atUtc: nowUtc };
  return accepted({ ...pairing, pulses: { ...pulses, answers: [...pulses.answers, answer] } });
}
