import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { MINUTE_MS } from '../../../../api/src/domain/scheduling/time-units';
import { inMemoryPorts } from '../../../support/in-memory-ports';
import { makeProgram } from '../../../support/make-program';

const SWEEP_MS = 50_000;
const PAGE_MS = 1_000;

/** Programs whose backlogs never end, on a clock that each page takes a second of. Answers whose pages were read. */
function endlessBacklogs(programIds: readonly string[]) {
  const ports = inMemoryPorts({ programs: programIds.map((id) => makeProgram({ id })) });
  const swept: string[] = [];
  ports.pairings.listDue = (programId) => {
    ports.clock.advance(PAGE_MS);
    swept.push(programId);
    return Promise.resolve([`${programId}-${swept.length}`]);
  };
  const sweep = async () => {
    swept.length = 0;
    await performDueWork(ports, ports.clock.nowUtc() + SWEEP_MS);
    return [...swept];
  };
  return { ports, sweep };
}

describe('the sweep over due work', () => {
  test('lets no program wait for the backlog of another', async () => {
    const { sweep } = endlessBacklogs(['spring', 'summer', 'autumn']);
    const swept = await sweep();
    const pages = ['spring', 'summer', 'autumn'].map((id) => swept.filter((one) => one === id).length);
    expect(Math.max(...pages) - Math.min(...pages)).toBeLessThanOrEqual(1);
  });

  test('begins with another program from time to time, where one sweep does not reach all', async () => {
    const programIds = Array.from({ length: 100 }, (_, index) => `program-${index}`);
    const { ports, sweep } = endlessBacklogs(programIds);
    const reached = new Set<string>();
    for (let minute = 0; minute < 30; minute += 1) {
      for (const programId of await sweep()) reached.add(programId);
      ports.clock.advance(MINUTE_MS - SWEEP_MS);
    }
    expect([...reached].sort()).toEqual([...programIds].sort());
  });

  test('gets past a whole page of pairings that cannot be worked on', async () => {
    const ports = inMemoryPorts({ programs: [makeProgram()] });
    const due = Array.from({ length: 201 }, (_, index) => `pairing-${index}`);
    const read: string[] = [];
    ports.pairings.listDue = (_programId, _nowUtc, limit) => Promise.resolve(due.slice(0, limit));
    ports.pairings.read = (_programId, pairingId) => {
      read.push(pairingId);
      return Promise.reject(new Error('The store refuses.'));
    };
    await expect(performDueWork(ports, Infinity)).rejects.toThrow('201 pairings could not be worked on.');
    expect(read).toHaveLength(201);
  });
});
