import {
  changeParticipation,
  isAvailable,
  join,
  leave,
  seatsTaken,
  type EnrolmentChoice,
} from '../../../../api/src/domain/program/enrolment';
import { makeParticipant, makeProgram } from '../../../support/make-program';

const now = Date.parse('2026-01-05T08:00:00Z');

const choice: EnrolmentChoice = {
  shares: ['ai-tools'],
  seeks: ['strategy'],
  languages: ['en'],
  juniorCapacity: 1,
  seniorCapacity: 0,
  pausedUntilUtc: null,
  exclusions: [],
};

describe('joining a program', () => {
  test('enrols a person with what they say of themselves', () => {
    expect(join(makeProgram(), 'ada', choice, null, now)).toMatchObject({
      ok: true,
      value: { personId: 'ada', programId: 'spring', shares: ['ai-tools'], held: [], joinedAtUtc: now },
    });
  });

  test.each(['draft', 'closed'] as const)('is refused while the program is %s', (state) => {
    expect(join(makeProgram({ state }), 'ada', choice, null, now)).toMatchObject({ ok: false, code: 'wrong-state' });
  });

  test('is refused a second time', () => {
    const earlier = makeParticipant({ personId: 'ada' });
    expect(join(makeProgram(), 'ada', choice, earlier, now)).toMatchObject({ ok: false, code: 'already-joined' });
  });

  test('brings somebody back who left, with the seats that they still hold', () => {
    const held = [{ pairingId: 'ada~bob~1', seat: 'junior' as const }];
    const earlier = makeParticipant({ personId: 'ada', held, leftAtUtc: now - 1, roundsWaited: 3 });
    expect(join(makeProgram(), 'ada', choice, earlier, now)).toMatchObject({
      ok: true,
      value: { held, leftAtUtc: null, roundsWaited: 0, joinedAtUtc: now },
    });
  });

  test('is refused with a topic that the program does not have', () => {
    expect(join(makeProgram(), 'ada', { ...choice, seeks: ['alchemy'] }, null, now)).toMatchObject({
      ok: false,
      code: 'unknown-topic',
    });
  });

  test('counts a topic, a language or an exclusion once, and never excludes the person from themselves', () => {
    const doubled = {
      ...choice,
      shares: ['ai-tools', 'ai-tools'],
      languages: ['en', 'en'],
      exclusions: ['ada', 'bob'],
    };
    expect(join(makeProgram(), 'ada', doubled, null, now)).toMatchObject({
      value: { shares: ['ai-tools'], languages: ['en'], exclusions: ['bob'] },
    });
  });
});

describe('changing a participation', () => {
  test('cannot lower a capacity below the seats that live pairings hold', () => {
    const held = [{ pairingId: 'ada~bob~1', seat: 'junior' as const }];
    const participant = makeParticipant({ personId: 'ada', held });
    const outcome = changeParticipation(makeProgram(), participant, { ...choice, juniorCapacity: 0 });
    expect(outcome).toMatchObject({ ok: false, code: 'below-held-seats' });
    expect(seatsTaken(participant, 'junior')).toBe(1);
    expect(seatsTaken(participant, 'senior')).toBe(0);
  });

  test('keeps seats, waiting time and the day of joining', () => {
    const participant = makeParticipant({ personId: 'ada', roundsWaited: 2 });
    expect(changeParticipation(makeProgram(), participant, choice)).toMatchObject({
      ok: true,
      value: { roundsWaited: 2, joinedAtUtc: participant.joinedAtUtc, seniorCapacity: 0 },
    });
  });

  test('is still possible in a closed program, because pairings go on', () => {
    const participant = makeParticipant({ personId: 'ada' });
    expect(changeParticipation(makeProgram({ state: 'closed' }), participant, choice).ok).toBe(true);
  });

  test('is refused to somebody who left', () => {
    const participant = makeParticipant({ personId: 'ada', leftAtUtc: now });
    expect(changeParticipation(makeProgram(), participant, choice)).toMatchObject({ ok: false, code: 'wrong-state' });
  });
});

describe('a participant', () => {
  test('is available unless paused or gone', () => {
    expect(isAvailable(makeParticipant({ personId: 'ada' }), now)).toBe(true);
    expect(isAvailable(makeParticipant({ personId: 'ada', pausedUntilUtc: now + 1 }), now)).toBe(false);
    expect(isAvailable(makeParticipant({ personId: 'ada', pausedUntilUtc: now }), now)).toBe(true);
    expect(isAvailable(leave(makeParticipant({ personId: 'ada' }), now), now)).toBe(false);
  });

  test('who leaves twice has left the first time', () => {
    const left = leave(makeParticipant({ personId: 'ada' }), now);
    expect(leave(left, now + 1)).toBe(left);
  });
});
