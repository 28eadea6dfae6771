import type { MatchNote } from '../../api/src/domain/pairing/pairing';
import { answerCard as answer, type CardClick } from '../../api/src/use-cases/contact/answer-card';
import { performDueContacts } from '../../api/src/use-cases/contact/perform-due-contacts';
import { performDueWork } from '../../api/src/use-cases/pairing-work/perform-due-work';
import { acceptPairing } from '../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../api/src/use-cases/pairings/propose-pair';
import type { Caller } from '../../api/src/use-cases/ports/caller';
import { caller, companyPorts } from './small-company';

/** The pair whose junior nora manages. */
export const address = { programId: 'spring', pairingId: 'ned~sara~1' };
/** Stands in everything that only the pair may read. */
export const SECRET = 'planted-secret';
const match: MatchNote = {
  score: 700,
  parts: [{ kind: 'reverse-exchange', points: 400, maximumPoints: 400, sentence: SECRET }],
  juniorShares: [SECRET],
  seniorShares: [SECRET],
};

/** A company in which nora is asked for the time of ned. */
export async function asked(
  given: Parameters<typeof companyPorts>[0] = {},
  arrange: (ports: ReturnType<typeof companyPorts>) => void = () => undefined,
) {
  const ports = companyPorts({ ...given, everybody: { shares: [SECRET], seeks: [SECRET] } });
  arrange(ports);
  const origin = { kind: 'round', roundId: 'round-1' } as const;
  await proposePair(ports, ports.program, { juniorId: 'ned', seniorId: 'sara', origin, match });
  await performDueWork(ports, Infinity);
  await acceptPairing(ports, caller('ned'), address);
  await acceptPairing(ports, caller('sara'), address);
  await performDueWork(ports, Infinity);
  return ports;
}

export type TestPorts = Awaited<ReturnType<typeof asked>>;
/** Looks at every chat that something is owed to. */
export const look = (ports: TestPorts) => performDueContacts(ports, Infinity);
let calls = 0;
/** The bot's answer to a click. */
export const answerCard = (ports: TestPorts, by: Caller, clicked: CardClick): ReturnType<typeof answer> =>
  answer(ports, by, clicked, `call-${(calls += 1)}`);
/** The last card in the chat of a person. */
export const cardOf = (ports: TestPorts, personId = 'nora') => ports.chats.in(personId).at(-1)?.message.card;
/** All words of the last card in the chat of a person. */
export const words = (ports: TestPorts, personId = 'nora') => JSON.stringify(cardOf(ports, personId));

/** A click of nora. */
export const click = (given: Partial<CardClick> = {}): CardClick => ({
  verb: 'approve',
  approverId: 'nora',
  cardId: 'card-1',
  items: [address],
  reason: null,
  memberId: '29:nora',
  ...given,
});

/** Another pair of whose junior nora is the manager. */
export const second = { programId: 'spring', pairingId: 'nia~sid~1' };

export async function askedAgain(ports: TestPorts): Promise<void> {
  const origin = { kind: 'round', roundId: 'round-1' } as const;
  await proposePair(ports, ports.program, { juniorId: 'nia', seniorId: 'sid', origin, match: null });
  await performDueWork(ports, Infinity);
  await acceptPairing(ports, caller('nia'), second);
  await acceptPairing(ports, caller('sid'), second);
  await performDueWork(ports, Infinity);
}

/** Copies what is stored into ports whose operations interleave. */
export function withDocuments(into: TestPorts, from: TestPorts): void {
  for (const name of ['pairings', 'participants', 'contacts'] as const) {
    for (const id of from[name].documents.keys()) {
      const read = from[name].documents.read(id);
      if (read !== null) (into[name].documents as { put(id: string, value: unknown): unknown }).put(id, read.value);
    }
  }
}
