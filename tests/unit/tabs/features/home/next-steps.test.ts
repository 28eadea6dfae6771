import type { Participation } from '../../../../../api/src/contract/participation';
import type { Program } from '../../../../../api/src/contract/program';
import { isPaused, keyOfStep, nextSteps, type Situation } from '../../../../../tabs/src/features/home/next-steps';
import { defaultProgramSettings } from '../../../../../api/src/contract/program-defaults';
import { pairingWith } from '../pairing/pairings';

const person = { id: 'mila', displayName: 'Mila Novak', jobTitle: 'Analyst', department: 'Insights' };
const program = (state: Program['state'], id = 'spring'): Program => ({
  id,
  state,
  settings: defaultProgramSettings,
  participants: 3,
  createdAtUtc: '2026-01-01T09:00:00Z',
  publishedAtUtc: null,
});
const participation: Participation = {
  person,
  shares: ['ai'],
  seeks: ['strategy'],
  languages: ['en'],
  juniorCapacity: 1,
  seniorCapacity: 0,
  pausedUntilUtc: null,
  exclusions: [],
  exclusionCards: [],
  joinedAtUtc: '2026-01-02T09:00:00Z',
  juniorSeatsTaken: 0,
  seniorSeatsTaken: 0,
};
const situation = (parts: Partial<Situation> = {}, me: Partial<Situation['me']> = {}): Situation => ({
  me: { person, nowUtc: '2026-01-08T08:30:00Z', isLead: false, approvalsWaiting: 0, inDirectory: true, ...me },
  pairings: [],
  programs: [program('open')],
  participations: new Map([['spring', null]]),
  ...parts,
});
const kinds = (given: Situation) => nextSteps(given).map(({ kind }) => kind);

test('a newcomer is asked to join', () => {
  expect(kinds(situation())).toEqual(['join']);
});

test('nothing is asked while it is not known whether the person has joined', () => {
  expect(kinds(situation({ participations: new Map() }))).toEqual([]);
});

test('who has joined and has no pairing looks at suggestions', () => {
  expect(kinds(situation({ participations: new Map([['spring', participation]]) }))).toEqual(['look-at-suggestions']);
});

test('who is paired or paused is left in peace', () => {
  const joined = new Map([['spring', participation]]);
  const paused = new Map([['spring', { ...participation, pausedUntilUtc: '2026-02-01T00:00:00Z' }]]);

  expect(
    kinds(situation({ participations: joined, pairings: [pairingWith({ state: 'active', iAccepted: true })] })),
  ).toEqual([]);
  expect(kinds(situation({ participations: paused }))).toEqual([]);
});

test('a pairing that ended does not keep from finding another', () => {
  const joined = new Map([['spring', participation]]);

  expect(kinds(situation({ participations: joined, pairings: [pairingWith({ state: 'declined' })] }))).toEqual([
    'look-at-suggestions',
  ]);
});

test('proposals come first, the soonest deadline ahead, then approvals', () => {
  const pairings = [
    pairingWith({ id: 'late~one~1', dueAtUtc: '2026-01-20T09:00:00Z' }),
    pairingWith({ id: 'soon~one~1', dueAtUtc: '2026-01-10T09:00:00Z' }),
  ];
  const steps = nextSteps(situation({ pairings, participations: new Map() }, { approvalsWaiting: 2 }));

  expect(steps.map(keyOfStep)).toEqual([
    'answer-proposal spring soon~one~1',
    'answer-proposal spring late~one~1',
    'decide-approvals',
  ]);
});

test('the lead is led from an empty tenant to a published program', () => {
  const lead = { isLead: true };

  expect(kinds(situation({ programs: [] }, { ...lead, inDirectory: false }))).toEqual([
    'sync-directory',
    'create-program',
  ]);
  expect(kinds(situation({ programs: [program('draft')], participations: new Map() }, lead))).toEqual([
    'publish-program',
  ]);
});

test('who is not in the directory cannot join yet', () => {
  expect(kinds(situation({}, { inDirectory: false }))).toEqual([]);
});

test('a pause ends by itself', () => {
  expect(isPaused({ pausedUntilUtc: '2026-01-08T08:30:00Z' }, '2026-01-08T08:30:00Z')).toBe(false);
  expect(isPaused({ pausedUntilUtc: '2026-01-09T00:00:00Z' }, '2026-01-08T08:30:00Z')).toBe(true);
});
