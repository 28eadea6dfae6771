import { Pairing, PairingOverview } from '../../../../api/src/contract/pairing';
import { scoreParts } from '../../../../api/src/domain/matching/explain-score';
import { scoreMaxima } from '../../../../api/src/domain/matching/score-maxima';
import type { MatchNote } from '../../../../api/src/domain/pairing/pairing';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { acceptPairing, declinePairing, withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { pickPartner } from '../../../../api/src/use-cases/pairings/pick-partner';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { listMyPairings, listProgramPairings, readPairing } from '../../../../api/src/use-cases/pairings/read-pairings';
import { retryPairingWork } from '../../../../api/src/use-cases/pairings/retry-work';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import { makeProgram } from '../../../support/make-program';
import { caller, companyPorts } from '../../../support/small-company';

const address = { programId: 'spring', pairingId: 'ned~sara~1' };
const match: MatchNote = { score: 700, parts: [], juniorShares: ['ai-tools'], seniorShares: ['strategy'] };
const fits = () => Promise.resolve(match);

/** As the matching stores it: in the words of an outsider, with what they are made of. */
const facts: NonNullable<MatchNote['facts']> = {
  reverseTopics: 2,
  returnTopics: 0,
  steps: 4,
  sameDepartment: false,
  commonTopics: 1,
  starts: 12,
  juniorWaited: 1,
  seniorWaited: 0,
};
const parts = scoreParts(facts, scoreMaxima(makeProgram().settings.weights), 'lead');

describe('why the two were matched', () => {
  async function sentencesFor(personId: string, note: MatchNote) {
    const ports = companyPorts();
    await pickPartner(ports, () => Promise.resolve(note), caller('ned'), 'spring', {
      partnerId: 'sara',
      seat: 'junior',
    });
    const [pairing] = await listMyPairings(ports, caller(personId));
    return Pairing.parse(pairing).parts.map(({ sentence }) => sentence);
  }

  test('is said to each of the two as the reader of it', async () => {
    expect(await sentencesFor('ned', { ...match, parts, facts })).toEqual([
      'You share 2 topics that they seek.',
      'They share nothing that you seek.',
      '4 steps apart in the organisation, in different departments.',
      'You both care about one topic in the same way.',
      'There are 12 times in a usual week when you both can meet.',
      'You waited one round.',
    ]);
    expect(await sentencesFor('sara', { ...match, parts, facts })).toEqual([
      'They share 2 topics that you seek.',
      'You share nothing that they seek.',
      '4 steps apart in the organisation, in different departments.',
      'You both care about one topic in the same way.',
      'There are 12 times in a usual week when you both can meet.',
      'They waited one round.',
    ]);
  });

  test('stays as it was stored where an earlier version did not keep what it is made of', async () => {
    expect(await sentencesFor('ned', { ...match, parts })).toEqual(parts.map(({ sentence }) => sentence));
  });
});

describe('pickPartner', () => {
  const pick = { partnerId: 'sara', seat: 'junior' } as const;

  test("proposes with the seats held and the picker's yes given, and only the partner still has to answer", async () => {
    const ports = companyPorts();
    const picked = await pickPartner(ports, fits, caller('ned'), 'spring', pick);
    if (!picked.ok) throw new Error(picked.message);
    expect(Pairing.parse(picked.value)).toMatchObject({
      seat: 'junior',
      iAccepted: true,
      partnerAccepted: false,
      youShare: ['ai-tools'],
      youLearn: ['strategy'],
      nextStep: 'You accepted. Sara is asked next.',
    });
    expect((await listMyPairings(ports, caller('sara')))[0]).toMatchObject({
      seat: 'senior',
      youShare: ['strategy'],
      nextStep: 'Ned accepted. Your answer is next.',
    });
    expect(ports.participants.documents.read('spring/sara')?.value.held).toEqual([
      { pairingId: 'ned~sara~1', seat: 'senior' },
    ]);
  });

  test('answers the same pairing when the request is repeated', async () => {
    const ports = companyPorts();
    const first = await pickPartner(ports, fits, caller('ned'), 'spring', pick);
    expect(await pickPartner(ports, fits, caller('ned'), 'spring', pick)).toEqual(first);
    expect(ports.pairings.all()).toHaveLength(1);
  });

  test("is refused with the reason where the partner's last seat is taken meanwhile", async () => {
    const ports = companyPorts();
    await pickPartner(ports, fits, caller('nia'), 'spring', pick);
    const refused = await pickPartner(ports, fits, caller('ned'), 'spring', pick);
    expect(refused).toMatchObject({ ok: false, code: 'seat-taken' });
    expect(ports.participants.documents.read('spring/ned')?.value.held).toEqual([]);
  });

  test('is refused where the two do not fit, or the program is closed', async () => {
    const ports = companyPorts();
    const none = await pickPartner(ports, () => Promise.resolve(null), caller('ned'), 'spring', pick);
    expect(none).toMatchObject({ code: 'not-a-candidate' });
    const closed = companyPorts({ program: { state: 'closed' } });
    expect(await pickPartner(closed, fits, caller('ned'), 'spring', pick)).toMatchObject({ code: 'wrong-state' });
  });
});

describe('a proposal', () => {
  async function proposed() {
    const ports = companyPorts();
    const origin = { kind: 'round', roundId: 'round-1' } as const;
    await proposePair(ports, ports.program, { juniorId: 'ned', seniorId: 'sara', origin, match });
    return ports;
  }

  test('is shown to nobody before its seats are held', async () => {
    const ports = await proposed();
    expect(await listMyPairings(ports, caller('ned'))).toEqual([]);
    expect(await acceptPairing(ports, caller('ned'), address)).toMatchObject({ code: 'not-found' });
    await performDueWork(ports, Infinity);
    expect(await listMyPairings(ports, caller('ned'))).toHaveLength(1);
  });

  test('does not exist for anybody but its two people', async () => {
    const ports = await proposed();
    await performDueWork(ports, Infinity);
    for (const who of [caller('nora'), caller('lead', true)]) {
      expect(await readPairing(ports, who, 'spring', 'ned~sara~1')).toMatchObject({ code: 'not-found' });
      expect(await declinePairing(ports, who, address, null)).toMatchObject({ code: 'not-found' });
    }
  });

  test('that is declined tells the partner what was written, and gives both seats back at once', async () => {
    const ports = await proposed();
    await performDueWork(ports, Infinity);
    const declined = await declinePairing(ports, caller('ned'), address, 'I change jobs');
    expect(declined).toMatchObject({
      ok: true,
      value: { state: 'declined', nextStep: 'You declined. “I change jobs”' },
    });
    const seen = await readPairing(ports, caller('sara'), 'spring', 'ned~sara~1');
    expect(seen).toMatchObject({ value: { nextStep: 'Ned declined. “I change jobs”', dueAtUtc: null } });
    expect(ports.participants.all().flatMap(({ held }) => held)).toEqual([]);
  });

  test('that both accept names the managers who are asked', async () => {
    const ports = await proposed();
    await performDueWork(ports, Infinity);
    await acceptPairing(ports, caller('ned'), address);
    const accepted = await acceptPairing(ports, caller('sara'), address);
    expect(accepted).toMatchObject({
      value: {
        state: 'awaiting-approval',
        nextStep: 'Both accepted. The time waits for approval by Nora and South.',
        approvals: [{ approver: { id: 'nora' } }, { approver: { id: 'south' } }],
      },
    });
  });

  test('that is booked shows its sessions, who prepares each, and the link into each calendar', async () => {
    const ports = await proposed();
    await performDueWork(ports, Infinity);
    for (const who of ['ned', 'sara']) await acceptPairing(ports, caller(who), address);
    for (const who of ['nora', 'south']) await decideApproval(ports, caller(who), address, { decision: 'approve' });
    await performDueWork(ports, Infinity);
    const [own] = await listMyPairings(ports, caller('ned'));
    const [copy] = await listMyPairings(ports, caller('sara'));
    expect(Pairing.parse(own).series?.sessions.map(({ agendaOwner }) => agendaOwner)).toEqual(
      'junior junior senior junior junior senior'.split(' '),
    );
    expect(own).toMatchObject({ state: 'booked', nextStep: 'Session 1 of 6 is next. You prepare the agenda.' });
    expect(copy?.nextStep).toBe('Session 1 of 6 is next. Ned prepares the agenda.');
    expect([own?.series?.webLink, copy?.series?.webLink]).toEqual([
      'https://outlook.example/event-1',
      // The day it begins, until she answered, when her copy is looked for.
      expect.stringMatching(/^https:\/\/outlook\.office\.com\/calendar\/view\/day\/\d{4}\/\d{1,2}\/\d{1,2}$/u),
    ]);
    expect(own?.timeline.map(({ sentence }) => sentence)).toEqual([
      'A round proposed this pairing.',
      'You accepted.',
      'Sara accepted.',
      'The line managers were asked to approve the time.',
      'Nora approved the time.',
      'South approved the time.',
      'The time is approved.',
      'The sessions were booked in Outlook.',
    ]);
  });
});

describe('the lead', () => {
  test('sees who, state and trouble of every pairing, and lets stuck work be tried again', async () => {
    const ports = companyPorts();
    await pickPartner(ports, fits, caller('ned'), 'spring', { partnerId: 'sara', seat: 'junior' });
    await acceptPairing(ports, caller('sara'), address);
    for (const who of ['nora', 'south']) await decideApproval(ports, caller(who), address, { decision: 'approve' });
    ports.calendars.before = () => {
      throw new PermanentFailure('The mailbox of Ned is on-premises.');
    };
    await performDueWork(ports, Infinity);
    const page = await listProgramPairings(ports, 'spring', { limit: 10, continuation: null });
    if (!page.ok) throw new Error(page.message);
    expect(PairingOverview.parse(page.value.items[0])).toMatchObject({
      state: 'approved',
      nextStep: 'Booking is stuck. See the reason below and try again.',
      parked: [{ kind: 'plan-series', error: 'The mailbox of Ned is on-premises.', attempts: 1 }],
    });
    ports.calendars.before = () => undefined;
    expect(await retryPairingWork(ports, caller('lead', true), address)).toMatchObject({ value: { parked: [] } });
    await performDueWork(ports, Infinity);
    expect(ports.pairings.all()[0]?.state).toBe('booked');
    expect(await retryPairingWork(ports, caller('lead', true), address)).toMatchObject({ code: 'wrong-state' });
  });
});

test('leaving a pairing that is over is refused', async () => {
  const ports = companyPorts();
  await pickPartner(ports, fits, caller('ned'), 'spring', { partnerId: 'sara', seat: 'junior' });
  await withdrawPairing(ports, caller('ned'), address, null);
  expect(await withdrawPairing(ports, caller('ned'), address, null)).toMatchObject({ code: 'wrong-state' });
});
