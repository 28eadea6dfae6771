import type { DirectoryStatus } from '../../../../../api/src/contract/directory';
import type { Program } from '../../../../../api/src/contract/program';
import type { Round } from '../../../../../api/src/contract/round';
import { defaultProgramSettings } from '../../../../../api/src/contract/program-defaults';
import { launchSteps } from '../../../../../tabs/src/features/program/launch-steps';

const program: Program = {
  id: 'spring',
  state: 'draft',
  settings: defaultProgramSettings,
  participants: 0,
  createdAtUtc: '2026-01-01T09:00:00Z',
  publishedAtUtc: null,
};
const directory: DirectoryStatus = {
  state: 'never-synced',
  progress: null,
  review: null,
  people: 0,
  lastSyncedAtUtc: null,
  lastError: null,
  findings: [],
  grades: null,
  bands: [],
  lowConfidenceShare: 0,
};
const round = (state: Round['state']): Round => ({
  id: 'r1',
  programId: 'spring',
  number: 1,
  state,
  progress: { phase: '', share: 0 },
  createdAtUtc: '2026-01-05T09:00:00Z',
  publishedAtUtc: null,
  summary: null,
  proof: null,
  lastError: null,
  difference: null,
});
const next = (situation: Parameters<typeof launchSteps>[0]) => launchSteps(situation).find(({ done }) => !done)?.kind;

test('the way of a program goes from the org chart to a published round', () => {
  const read = { ...directory, state: 'ready' as const, people: 300 };
  const open = { ...program, state: 'open' as const };
  const joined = { ...open, participants: 12 };

  expect(next({ program, directory, rounds: [] })).toBe('directory');
  expect(next({ program, directory: read, rounds: [] })).toBe('publish');
  expect(next({ program: open, directory: read, rounds: [] })).toBe('join');
  expect(next({ program: joined, directory: read, rounds: [round('cancelled')] })).toBe('round');
  expect(next({ program: joined, directory: read, rounds: [round('ready')] })).toBe('publish-round');
  expect(next({ program: joined, directory: read, rounds: [round('published')] })).toBeUndefined();
});
