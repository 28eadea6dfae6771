import { Approvals } from '../../../../api/src/contract/approval';
import type { MatchNote } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import { listApprovals } from '../../../../api/src/use-cases/approvals/list-approvals';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { acceptPairing, withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { listMyPairings, listProgramPairings } from '../../../../api/src/use-cases/pairings/read-pairings';
import { caller, companyPorts } from '../../../support/small-company';

const address = { programId: 'spring', pairingId: 'ned~sara~1' };

/** Everything that only the pair may read holds this word. */
const SECRET = 'planted-secret';
const match: MatchNote = {
  score: 700,
  parts: [{ kind: 'reverse-exchange', points: 400, maximumPoints: 400, sentence: `They share ${SECRET}` }],
  juniorShares: [`${SECRET}-topic`],
  seniorShares: [`${SECRET}-topic`],
};

async function awaitingApproval(given: Parameters<typeof companyPorts>[0] = {}) {
  const ports = companyPorts({ ...given, everybody: { shares: [SECRET], seeks: [SECRET], ...given.everybody } });
  const pair = { juniorId: 'ned', seniorId: 'sara', origin: { kind: 'round', roundId: 'round-1' }, match } as const;
  await proposePair(ports, ports.program, pair);
  await performDueWork(ports, Infinity);
  await acceptPairing(ports, caller('ned'), address);
  await acceptPairing(ports, caller('sara'), address);
  return ports;
}

describe('approvals', () => {
  test('wait for the line manager of each of the two, with the time that it costs', async () => {
    const ports = await awaitingApproval();
    const { waiting, decided } = await listApprovals(ports, caller('nora'));
    expect(decided).toEqual([]);
    expect(waiting).toEqual([
      expect.objectContaining({
        pairingId: 'ned~sara~1',
        seats: ['junior'],
        forLead: false,
        decision: null,
        dueAtUtc: '2026-01-12T08:00:00.000Z',
        teamPairings: 0,
      }),
    ]);
    expect(waiting[0]?.timeCost.sentence).toMatch(
      /^6 × 60 minutes between 5 January 2026 and .* 2026, within working hours$/u,
    );
    expect((await listApprovals(ports, caller('ceo'))).waiting).toEqual([]);
  });

  test('6: show a manager and a lead nothing of what only the pair may read', async () => {
    const ports = await awaitingApproval();
    const shown: unknown[] = [
      await listApprovals(ports, caller('nora')),
      await listApprovals(ports, caller('lead', true)),
    ];
    shown.push(await decideApproval(ports, caller('nora'), address, { decision: 'approve' }));
    shown.push(await listProgramPairings(ports, 'spring', { limit: 10, continuation: null }));
    await withdrawPairing(ports, caller('ned'), address, `${SECRET} note`);
    await performDueWork(ports, Infinity);
    shown.push(await listApprovals(ports, caller('south')), await listApprovals(ports, caller('nora')));
    shown.push(await listProgramPairings(ports, 'spring', { limit: 10, continuation: null }));
    shown.push([...ports.notifications.sent.values()]);
    expect(JSON.stringify(shown)).not.toContain(SECRET);
    // The pair itself reads all of it.
    expect(JSON.stringify(await listMyPairings(ports, caller('sara')))).toContain(`${SECRET} note`);
  });

  test('6: a planned or booked series carries nothing of what the pair shares into the calendar', async () => {
    const ports = await awaitingApproval();
    await decideApproval(ports, caller('nora'), address, { decision: 'approve' });
    await decideApproval(ports, caller('south'), address, { decision: 'approve' });
    await performDueWork(ports, Infinity);
    const { series } = [...ports.calendars.events.values()][0]?.invitation ?? {};
    expect(JSON.stringify(series)).not.toContain(SECRET);
  });

  test("are answered in the contract's shape, and once", async () => {
    const ports = await awaitingApproval();
    const decided = await decideApproval(ports, caller('nora'), address, { decision: 'approve' });
    if (!decided.ok) throw new Error(decided.message);
    expect(Approvals.parse(decided.value).decided).toMatchObject([{ decision: 'approved', reason: null }]);
    const again = await decideApproval(ports, caller('nora'), address, { decision: 'reject', reason: 'no' });
    expect(again).toMatchObject({ ok: false, code: 'already-decided' });
  });

  test('do not exist for anybody who is not asked, not even for the two people or a lead', async () => {
    const ports = await awaitingApproval();
    for (const who of [caller('ned'), caller('sara', true), caller('norm'), caller('lead', true)]) {
      expect(await decideApproval(ports, who, address, { decision: 'approve' })).toMatchObject({ code: 'not-found' });
    }
  });

  test('end with the pairing: withdrawn, and gone from what waits', async () => {
    const ports = await awaitingApproval();
    await withdrawPairing(ports, caller('ned'), address, null);
    expect(await listApprovals(ports, caller('nora'))).toMatchObject({
      waiting: [],
      decided: [{ decision: 'withdrawn' }],
    });
  });

  test('that are overdue wait for the lead, and have lapsed for the manager', async () => {
    const ports = await awaitingApproval();
    ports.clock.advance(7 * DAY_MS);
    await performDueWork(ports, Infinity);
    expect(await listApprovals(ports, caller('nora'))).toMatchObject({
      waiting: [],
      decided: [{ decision: 'lapsed' }],
    });
    expect(await listApprovals(ports, caller('lead', true))).toMatchObject({
      waiting: [{ forLead: true, seats: ['junior', 'senior'] }],
    });
    await decideApproval(ports, caller('lead', true), address, { decision: 'approve' });
    await performDueWork(ports, Infinity);
    expect(ports.pairings.all()[0]?.state).toBe('booked');
  });

  test("count what the manager's team holds beside this pairing", async () => {
    const ports = await awaitingApproval({ everybody: { seniorCapacity: 3 } });
    const other = {
      juniorId: 'nia',
      seniorId: 'sara',
      origin: { kind: 'round', roundId: 'round-1' },
      match: null,
    } as const;
    await proposePair(ports, ports.program, other);
    await performDueWork(ports, Infinity);
    expect((await listApprovals(ports, caller('nora'))).waiting[0]?.teamPairings).toBe(1);
  });
});
