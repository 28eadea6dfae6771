import { accepted, refused } from '../../../../api/src/domain/refusal';
import { changeWithRecord, readWithRecord, type PrivilegedCall } from '../../../../api/src/use-cases/audit/with-record';
import type { AuditRecord } from '../../../../api/src/use-cases/ports/audit';
import { fixedClock } from '../../../support/fixed-clock';

const call: PrivilegedCall = {
  byPersonId: 'lead',
  operation: 'cancelRound',
  target: 'programs/p/rounds/r/cancel',
  aboutPersonIds: [],
  correlationId: 'c1',
};

/** An audit log that takes every line but those in a refused phase. */
function auditLog(refuses: readonly AuditRecord['phase'][] = []) {
  const lines = new Map<string, AuditRecord>();
  const clock = fixedClock();
  const audit = {
    append(record: AuditRecord): Promise<void> {
      if (refuses.includes(record.phase)) return Promise.reject(new Error('the log is full'));
      if (!lines.has(record.id)) lines.set(record.id, record);
      return Promise.resolve();
    },
    page: () => Promise.reject(new Error('is not read here')),
  };
  return { ports: { audit, clock }, clock, phases: () => [...lines.values()].map(({ phase }) => phase) };
}

test('a change that was saved is never said to have failed, even where its last line cannot be written', async () => {
  const { ports, phases } = auditLog(['done']);
  const changed = changeWithRecord(ports, call, () => Promise.resolve(accepted('saved')));
  await expect(changed).rejects.toThrow('the log is full');
  expect(phases()).toEqual(['asked']);
});

test.each([
  ['done', () => Promise.resolve(accepted('saved'))],
  ['refused', () => Promise.resolve(refused('not-found', 'There is no such round.'))],
] as const)('the second line of a change says %s', async (phase, change) => {
  const { ports, phases } = auditLog();
  await changeWithRecord<{ readonly ok: boolean }>(ports, call, change);
  expect(phases()).toEqual(['asked', phase]);
});

test('a change that throws leaves a line that says so, and throws what it threw', async () => {
  const { ports, phases } = auditLog();
  const broken = changeWithRecord(ports, call, () => Promise.reject(new Error('no such container')));
  await expect(broken).rejects.toThrow('no such container');
  expect(phases()).toEqual(['asked', 'failed']);
});

test('a change is not tried where its first line cannot be written', async () => {
  const { ports } = auditLog(['asked']);
  const change = jest.fn(() => Promise.resolve(accepted('saved')));
  await expect(changeWithRecord(ports, call, change)).rejects.toThrow('the log is full');
  expect(change).not.toHaveBeenCalled();
});

test('the same read is one line in five minutes, and a new one after them', async () => {
  const { ports, clock, phases } = auditLog();
  const read = () => readWithRecord(ports, call, () => Promise.resolve(accepted('shown')));
  await read();
  await read();
  expect(phases()).toEqual(['done']);
  clock.advance(300_000);
  await read();
  expect(phases()).toEqual(['done', 'done']);
});

test('the same read of other people is a line of its own', async () => {
  const { ports, phases } = auditLog();
  const readOf = (aboutPersonIds: readonly string[]) =>
    readWithRecord(ports, { ...call, aboutPersonIds }, () => Promise.resolve(accepted('shown')));
  await readOf(['ada', 'bo']);
  await readOf(['ada', 'cy']);
  await readOf(['ada', 'bo']);
  expect(phases()).toEqual(['done', 'done']);
});
