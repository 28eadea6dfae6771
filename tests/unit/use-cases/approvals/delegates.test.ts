import type { DelegateChoice } from '../../../../api/src/contract/approval';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { approveSeveral } from '../../../../api/src/use-cases/approvals/approve-several';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import {
  chooseDelegate,
  readDelegate,
  removeDelegate,
} from '../../../../api/src/use-cases/approvals/delegate-settings';
import { listApprovals } from '../../../../api/src/use-cases/approvals/list-approvals';
import { acceptPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { describeMe } from '../../../../api/src/use-cases/people/describe-me';
import { nedAndSara, pairingOf, sweep } from '../../../support/booked-pair';
import { caller, companyPorts } from '../../../support/small-company';

const proposal = (juniorId: string) =>
  ({ juniorId, seniorId: 'sara', origin: { kind: 'round', roundId: 'round-1' }, match: null }) as const;

/** Ned and Sara accepted; Nora and South are asked, unless something was arranged before. */
async function awaiting(
  arrange: (ports: ReturnType<typeof companyPorts>) => Promise<unknown> = () => Promise.resolve(),
) {
  const ports = companyPorts();
  await arrange(ports);
  await proposePair(ports, ports.program, proposal('ned'));
  await sweep(ports);
  await acceptPairing(ports, caller('ned'), nedAndSara);
  await acceptPairing(ports, caller('sara'), nedAndSara);
  await sweep(ports);
  return ports;
}

/** Nora names a delegate, having read what she named before. */
async function choose(ports: ReturnType<typeof companyPorts>, choice: DelegateChoice) {
  const { etag } = await readDelegate(ports, caller('nora'));
  return chooseDelegate(ports, caller('nora'), choice, etag);
}

const open = { fromUtc: null, untilUtc: null };
const away = { workingHours: null, absences: [{ startUtc: 0, endUtc: Number.MAX_SAFE_INTEGER }] };

describe('a delegate', () => {
  test('sees what waits for the manager, decides it, and the manager reads who did', async () => {
    const ports = await awaiting();
    await choose(ports, { personId: 'norm', ...open });
    expect(await listApprovals(ports, caller('norm'))).toMatchObject({
      waiting: [{ pairingId: 'ned~sara~1', whyYou: 'Nora named you their delegate.' }],
    });
    expect((await describeMe(ports, caller('norm'))).approvalsWaiting).toBe(1);
    const decided = await decideApproval(ports, caller('norm'), nedAndSara, { decision: 'approve' });
    expect(decided).toMatchObject({ ok: true, value: { decided: [{ decision: 'approved' }] } });
    expect(await listApprovals(ports, caller('nora'))).toMatchObject({
      decided: [{ decidedBy: { displayName: 'Norm' }, undoUntilUtc: null }],
    });
  });

  test('decides only from and until the days that the manager chose', async () => {
    const ports = await awaiting();
    const nowUtc = ports.clock.nowUtc();
    const day = (days: number) => new Date(nowUtc + days * DAY_MS).toISOString();
    const period = { personId: 'norm', fromUtc: day(1), untilUtc: day(3) };
    expect(await choose(ports, period)).toMatchObject({ ok: true });
    const mayDecide = async () => (await listApprovals(ports, caller('norm'))).waiting.length > 0;
    expect(await mayDecide()).toBe(false);
    ports.clock.advance(DAY_MS);
    expect(await mayDecide()).toBe(true);
    ports.clock.advance(2 * DAY_MS);
    expect(await mayDecide()).toBe(false);
    expect((await readDelegate(ports, caller('nora'))).value.delegate).toBeNull();
  });

  test('is asked in place of a manager who is away, and both are told', async () => {
    const ports = await awaiting(async (given) => {
      given.availability.of.set('nora', away);
      await choose(given, { personId: 'norm', ...open });
    });
    const told = [...ports.notifications.sent.values()].map(
      ({ template, recipientId }) => `${template} ${recipientId}`,
    );
    expect(told).toEqual(expect.arrayContaining(['approvalHandedOn nora', 'approvalRequested norm']));
    expect(told).not.toContain('approvalRequested nora');
    expect((await listApprovals(ports, caller('norm'))).waiting[0]?.whyYou).toBe(
      'Nora is away and named you their delegate.',
    );
    expect((await listApprovals(ports, caller('nora'))).waiting[0]?.whyYou).toContain('you can still decide yourself');
  });

  test('can be removed, and nobody is their own', async () => {
    const ports = await awaiting();
    await choose(ports, { personId: 'norm', ...open });
    const { etag } = await readDelegate(ports, caller('nora'));
    expect(await removeDelegate(ports, caller('nora'), etag)).toMatchObject({ value: { value: { delegate: null } } });
    expect((await listApprovals(ports, caller('norm'))).waiting).toEqual([]);
    const own = await choose(ports, { personId: 'nora', ...open });
    expect(own).toMatchObject({ ok: false, code: 'not-allowed' });
    const nobody = await choose(ports, { personId: 'ghost', ...open });
    expect(nobody).toMatchObject({ ok: false, code: 'not-found' });
  });
});

test('of two windows in which a manager names a delegate the second is told', async () => {
  const ports = companyPorts();
  const { etag } = await readDelegate(ports, caller('nora'));
  const named = await chooseDelegate(ports, caller('nora'), { personId: 'norm', ...open }, etag);
  expect(named).toMatchObject({ ok: true });
  expect(await chooseDelegate(ports, caller('nora'), { personId: 'sid', ...open }, etag)).toBe('changed');
  await choose(ports, { personId: 'sol', ...open });
  if (named === 'changed' || !named.ok) throw new Error('The first was not named.');
  expect(await removeDelegate(ports, caller('nora'), named.value.etag)).toBe('changed');
  expect((await readDelegate(ports, caller('nora'))).value.delegate?.person.id).toBe('sol');
});

describe('a manager who is away', () => {
  test('and named nobody is stood in for by the next one up', async () => {
    const ports = await awaiting((given) => {
      given.availability.of.set('nora', away);
      return Promise.resolve();
    });
    expect((await listApprovals(ports, caller('north'))).waiting[0]?.whyYou).toBe(
      'Nora is away until after the deadline, and reports to you.',
    );
  });

  test('and whose managers are away as well leaves it to the lead, who reads why', async () => {
    const ports = await awaiting((given) => {
      for (const id of ['nora', 'north', 'ceo']) given.availability.of.set(id, away);
      return Promise.resolve();
    });
    expect((await listApprovals(ports, caller('lead', true))).waiting[0]?.whyYou).toContain(
      'everybody who could stand in',
    );
  });
});

describe('a delegate who is away as well', () => {
  const twice = () =>
    awaiting(async (given) => {
      for (const id of ['nora', 'sid']) given.availability.of.set(id, away);
      await choose(given, { personId: 'sid', ...open });
      await given.delegations.create({ managerId: 'sid', delegateId: 'sol', ...open });
    });

  test('is stood in for by the manager of whoever named them, never by their own line', async () => {
    const ports = await twice();
    const asked = pairingOf(ports).approvals.filter(({ seats }) => seats.includes('junior'));
    expect(asked.map(({ approverId }) => approverId)).toEqual(['nora', 'sid', 'north']);
    expect((await listApprovals(ports, caller('north'))).waiting).toMatchObject([
      { whyYou: 'Nora and Sid are away until after the deadline, and you come next in the line.', teamPeople: 2 },
    ]);
  });

  test('and the manager can both still decide, as they were told', async () => {
    for (const back of ['nora', 'sid']) {
      const ports = await twice();
      expect((await listApprovals(ports, caller(back))).waiting).toMatchObject([
        { whyYou: 'North was asked because you are away; you can still decide yourself.' },
      ]);
      const decided = await decideApproval(ports, caller(back), nedAndSara, { decision: 'approve' });
      expect(decided).toMatchObject({ ok: true });
    }
  });
});

test('whoever was away can still decide what waits for the lead', async () => {
  const ports = await awaiting((given) => {
    for (const id of ['nora', 'north', 'ceo']) given.availability.of.set(id, away);
    return Promise.resolve();
  });
  expect((await listApprovals(ports, caller('nora'))).waiting).toMatchObject([
    { whyYou: 'The program lead was asked because you are away; you can still decide yourself.', teamPeople: 2 },
  ]);
  expect(await decideApproval(ports, caller('nora'), nedAndSara, { decision: 'approve' })).toMatchObject({ ok: true });
  expect(await decideApproval(ports, caller('norm'), nedAndSara, { decision: 'approve' })).toMatchObject({ ok: false });
});

describe('approving several at once', () => {
  test('approves what was seen and says what could not be approved any more', async () => {
    const ports = await awaiting();
    const items = [nedAndSara, { programId: 'spring', pairingId: 'nia~sara~1' }];
    const answer = await approveSeveral(ports, caller('nora'), items);
    expect(answer.refused).toMatchObject([{ pairingId: 'nia~sara~1' }]);
    expect(answer.approvals.decided).toMatchObject([{ pairingId: 'ned~sara~1', decision: 'approved' }]);
  });
});

test('an approval is taken back while nothing is booked, and not after', async () => {
  const ports = await awaiting();
  await decideApproval(ports, caller('nora'), nedAndSara, { decision: 'approve' });
  await decideApproval(ports, caller('nora'), nedAndSara, { decision: 'undo' });
  expect(pairingOf(ports).approvals.map(({ decision }) => decision)).toEqual([null, null]);
  for (const who of ['nora', 'south']) await decideApproval(ports, caller(who), nedAndSara, { decision: 'approve' });
  ports.clock.advance(HOUR_MS);
  await sweep(ports);
  expect(await decideApproval(ports, caller('nora'), nedAndSara, { decision: 'undo' })).toMatchObject({
    code: 'wrong-state',
  });
});
