import {
  changeOwnParticipation,
  joinProgram,
  readParticipation,
} from '../../../../api/src/use-cases/participation/join-program';
import { leaveProgram } from '../../../../api/src/use-cases/participation/leave-program';
import { listParticipants } from '../../../../api/src/use-cases/participation/list-participants';
import { participationDefaults } from '../../../../api/src/use-cases/participation/participation-defaults';
import type { Caller } from '../../../../api/src/use-cases/ports/caller';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { inMemoryPorts } from '../../../support/in-memory-ports';
import { makeParticipant, makeProgram, makeSettings } from '../../../support/make-program';
import { makePerson } from '../../domain/org/make-person';

const people = [
  makePerson({ id: 'chief', jobTitle: 'Chief Executive Officer' }),
  makePerson({ id: 'director', jobTitle: 'Director', managerId: 'chief' }),
  makePerson({ id: 'ada', jobTitle: 'Junior Analyst', managerId: 'chief', preferredLanguage: 'de-CH' }),
];
const caller = (personId: string): Caller => ({ tenantId: 't', personId, isLead: false });
const input = {
  shares: ['ai-tools'],
  seeks: ['strategy'],
  languages: ['en'],
  juniorCapacity: 1,
  seniorCapacity: 0,
  pausedUntilUtc: null,
  exclusions: ['director'],
};

describe('joining', () => {
  test('answers the participation with cards of the excluded and a version to change it by', async () => {
    const ports = inMemoryPorts({ people, programs: [makeProgram()] });
    const joined = await joinProgram(ports, caller('ada'), 'spring', input);
    expect(joined).toMatchObject({
      ok: true,
      value: { value: { person: { id: 'ada' }, exclusionCards: [{ id: 'director', jobTitle: 'Director' }] } },
    });
    expect(await readParticipation(ports, caller('ada'), 'spring')).toEqual(joined);
  });

  test('is for people of the synced directory only', async () => {
    const ports = inMemoryPorts({ people, programs: [makeProgram()] });
    expect(await joinProgram(ports, caller('stranger'), 'spring', input)).toMatchObject({ code: 'not-allowed' });
    ports.org.view = null;
    expect(await joinProgram(ports, caller('ada'), 'spring', input)).toMatchObject({ code: 'directory-not-ready' });
  });

  test('from two devices at once enrols once', async () => {
    const ports = inMemoryPorts({ people, programs: [makeProgram()] });
    const outcomes = await Promise.all([
      joinProgram(ports, caller('ada'), 'spring', input),
      joinProgram(ports, caller('ada'), 'spring', input),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'already-joined' });
  });

  test('a draft does not exist for those who are not lead', async () => {
    const ports = inMemoryPorts({ people, programs: [makeProgram({ state: 'draft' })] });
    expect(await joinProgram(ports, caller('ada'), 'spring', input)).toMatchObject({ code: 'not-found' });
  });
});

describe('a participation', () => {
  test('changes only under the version that was read', async () => {
    const ports = inMemoryPorts({ people, programs: [makeProgram()] });
    const joined = await joinProgram(ports, caller('ada'), 'spring', input);
    if (!joined.ok) throw new Error(joined.message);
    const { etag } = joined.value;
    const changed = await changeOwnParticipation(ports, caller('ada'), 'spring', { ...input, exclusions: [] }, etag);
    expect(changed).toMatchObject({ ok: true, value: { value: { exclusions: [] } } });
    expect(await changeOwnParticipation(ports, caller('ada'), 'spring', input, etag)).toBe('changed');
  });

  test('does not show topics that the program has dropped since', async () => {
    const [first] = makeSettings().topics;
    const program = makeProgram({
      settings: makeSettings({ topics: [first!, { ...first!, id: 'other', name: 'Other' }] }),
    });
    const ports = inMemoryPorts({ people, programs: [program], participants: [makeParticipant({ personId: 'ada' })] });
    expect(await readParticipation(ports, caller('ada'), 'spring')).toMatchObject({
      value: { value: { shares: ['ai-tools'], seeks: [] } },
    });
  });

  test('is proposed by the own language and the band', async () => {
    const ports = inMemoryPorts({ people, programs: [makeProgram()] });
    expect(await participationDefaults(ports, caller('ada'), 'spring')).toMatchObject({
      value: { languages: ['de', 'en'], juniorCapacity: 1, seniorCapacity: 0 },
    });
    expect(await participationDefaults(ports, caller('chief'), 'spring')).toMatchObject({
      value: { languages: ['en'], juniorCapacity: 0, seniorCapacity: 1 },
    });
  });

  test('shows the lead who takes part, never the topics', async () => {
    const participant = makeParticipant({ personId: 'ada', shares: ['planted-share'], seeks: ['planted-seek'] });
    const ports = inMemoryPorts({ people, programs: [makeProgram()], participants: [participant] });
    const listed = await listParticipants(ports, 'spring', { limit: 10, continuation: null });
    expect(listed).toMatchObject({ value: { items: [{ person: { id: 'ada' }, juniorCapacity: 1 }] } });
    expect(JSON.stringify(listed)).not.toMatch(/planted/);
  });
});

describe('leaving', () => {
  test('removes the person at once where no seat is held, and may be repeated', async () => {
    const ports = inMemoryPorts({
      people,
      programs: [makeProgram()],
      participants: [makeParticipant({ personId: 'ada' })],
    });
    expect(await leaveProgram(ports, caller('ada'), 'spring')).toMatchObject({ ok: true });
    expect(ports.participants.all()).toEqual([]);
    expect(await leaveProgram(ports, caller('ada'), 'spring')).toMatchObject({ ok: true });
  });

  test('withdraws live pairings and keeps the document until their seats are given back', async () => {
    const held = [{ pairingId: 'ada~other~1', seat: 'junior' as const }];
    const program = makeProgram();
    const ports = inMemoryPorts({
      people: [
        ...people,
        makePerson({ id: 'other-chief', jobTitle: 'Chief Officer' }),
        makePerson({ id: 'other', jobTitle: 'Director', managerId: 'other-chief' }),
      ],
      programs: [program],
      participants: [makeParticipant({ personId: 'ada', held })],
    });
    const origin = { kind: 'own-pick', byPersonId: 'ada' } as const;
    await proposePair(ports, program, { juniorId: 'ada', seniorId: 'other', origin, match: null });

    await leaveProgram(ports, caller('ada'), 'spring');

    expect(ports.pairings.all()).toMatchObject([{ state: 'withdrawn' }]);
    expect(ports.participants.all()).toMatchObject([{ personId: 'ada', leftAtUtc: ports.clock.nowUtc() }]);
    expect(await readParticipation(ports, caller('ada'), 'spring')).toMatchObject({ code: 'not-found' });
  });
});
