import {
  overrideSeniority,
  peopleCorrected,
  readOverrides,
} from '../../../../api/src/use-cases/directory/seniority-overrides';
import { continueSync } from '../../../../api/src/use-cases/directory/continue-sync';
import { keepFresh } from '../../../../api/src/use-cases/directory/keep-fresh';
import { directoryStatus } from '../../../../api/src/use-cases/directory/directory-status';
import { createOrgReader } from '../../../../api/src/use-cases/directory/org-reader';
import { startSync } from '../../../../api/src/use-cases/directory/start-sync';
import { describeMe } from '../../../../api/src/use-cases/people/describe-me';
import { findPeople } from '../../../../api/src/use-cases/people/find-people';
import { personSeniority } from '../../../../api/src/use-cases/people/person-seniority';
import { inMemoryPorts } from '../../../support/in-memory-ports';
import { makePerson } from '../../domain/org/make-person';
import { fixedClock } from '../../../support/fixed-clock';
import { colleague, inMemoryDirectory, scriptedPage, scriptedSource } from '../../../support/in-memory-directory';

async function syncedCompany() {
  const clock = fixedClock();
  const directory = inMemoryDirectory();
  const directorySource = scriptedSource({
    start: scriptedPage(
      [
        colleague('head', null, { jobTitle: 'Chief Executive Officer' }),
        colleague('a', 'head', { jobTitle: 'constructor' }),
        colleague('b', 'gone', { jobTitle: 'Analyst' }),
        colleague('guest', 'head', { userType: 'Guest' }),
      ],
      'delta-1',
    ),
  });
  const ports = { clock, directory, directorySource, org: createOrgReader(directory) };
  await startSync(ports);
  await continueSync(ports, clock.nowUtc() + 60_000);
  return ports;
}

describe('finding people', () => {
  const ports = inMemoryPorts({
    people: [
      makePerson({ id: '1', displayName: 'Zoë Müller', jobTitle: 'Analyst' }),
      makePerson({ id: '2', displayName: 'Anna Zoellner', jobTitle: 'Head of Data' }),
      makePerson({ id: '3', displayName: 'Bo Li', jobTitle: 'Zoe whisperer' }),
    ],
  });
  const ids = async (search: string) => (await findPeople(ports, search)).map((person) => person.id);

  test('matches beginnings of words whatever the case and the accents, names before titles', async () => {
    expect(await ids('zoe')).toEqual(['1', '2', '3']);
    expect(await ids('MULLER zo')).toEqual(['1']);
    expect(await ids('head data')).toEqual(['2']);
    expect(await ids('oellner')).toEqual([]);
    expect(await ids('…')).toEqual([]);
  });

  test('answers at most twenty, and nobody before the first sync', async () => {
    const many = inMemoryPorts({
      people: Array.from({ length: 30 }, (_, i) => makePerson({ id: `p${i}`, displayName: `Ann ${i}` })),
    });
    expect(await findPeople(many, 'ann')).toHaveLength(20);
    expect(await findPeople(inMemoryPorts(), 'ann')).toEqual([]);
  });
});

describe('seniority', () => {
  test('is explained, and corrected by the lead at once and across a sync', async () => {
    const ports = await syncedCompany();
    const before = await personSeniority(ports, 'b');
    expect(before).toMatchObject({ ok: true, value: { person: { id: 'b' } } });
    if (before.ok) expect(before.value.evidence.length).toBeGreaterThan(0);

    const { value, etag } = await readOverrides(ports);
    const corrections = { ...value, people: [{ personId: 'b', band: 6 }] };
    expect(await overrideSeniority(ports, corrections, etag)).toMatchObject({ value: corrections });
    expect(await personSeniority(ports, 'b')).toMatchObject({ value: { band: 6, overriddenBy: 'person' } });

    ports.directorySource.pages = { 'delta-1': scriptedPage([], 'delta-2') };
    await startSync(ports);
    await continueSync(ports, ports.clock.nowUtc() + 60_000);
    expect(await personSeniority(ports, 'b')).toMatchObject({ value: { band: 6 } });
  });

  test('follows an order of grades that the lead gives, at once and across a sync, and infers it again when it is taken back', async () => {
    const ports = await syncedCompany();
    const graded = [
      colleague('a', 'head', { jobTitle: 'Analyst', grade: 'X' }),
      colleague('b', 'head', { jobTitle: 'Analyst', grade: 'Y' }),
    ];
    ports.directorySource.pages = { 'delta-1': scriptedPage(graded, 'delta-2') };
    await startSync(ports);
    await continueSync(ports, ports.clock.nowUtc() + 60_000);
    expect((await directoryStatus(ports)).grades).toMatchObject({ source: 'inferred', unplaced: [] });
    const levelOf = async (id: string) => {
      const found = await personSeniority(ports, id);
      if (!found.ok) throw new Error(found.message);
      return found.value.level;
    };

    const { value, etag } = await readOverrides(ports);
    const upward = await overrideSeniority(ports, { ...value, gradeOrder: [['X'], ['Y']] }, etag);
    if (upward === 'changed') throw new Error('Somebody else was faster.');
    expect((await directoryStatus(ports)).grades).toMatchObject({ source: 'given', ascending: [['X'], ['Y']] });
    expect(await levelOf('b')).toBeGreaterThan(await levelOf('a'));

    ports.directorySource.pages = { 'delta-2': scriptedPage([], 'delta-3') };
    await startSync(ports);
    await continueSync(ports, ports.clock.nowUtc() + 60_000);
    const downward = await overrideSeniority(ports, { ...value, gradeOrder: [['Y'], ['X']] }, upward.etag);
    if (downward === 'changed') throw new Error('Somebody else was faster.');
    expect(await levelOf('a')).toBeGreaterThan(await levelOf('b'));

    await overrideSeniority(ports, value, downward.etag);
    expect((await directoryStatus(ports)).grades).toMatchObject({ source: 'inferred' });
  });

  test('a correction by title holds for every way to write it, and a title named like a language feature is harmless', async () => {
    const ports = await syncedCompany();
    const { value, etag } = await readOverrides(ports);
    await overrideSeniority(ports, { ...value, titles: [{ title: ' ANALYST ', band: 5 }] }, etag);
    expect(await personSeniority(ports, 'b')).toMatchObject({ value: { band: 5, overriddenBy: 'title' } });
    const other = await personSeniority(ports, 'a');
    expect(other.ok && Number.isFinite(other.value.level)).toBe(true);
  });

  test('of two leads who correct at once, the first ever too, one is told', async () => {
    const ports = await syncedCompany();
    const { value, etag } = await readOverrides(ports);
    const outcomes = await Promise.all([overrideSeniority(ports, value, etag), overrideSeniority(ports, value, etag)]);
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
    const second = await readOverrides(ports);
    expect(await overrideSeniority(ports, value, second.etag)).not.toBe('changed');
    expect(await overrideSeniority(ports, value, second.etag)).toBe('changed');
  });

  test('of somebody unknown is not found', async () => {
    expect(await personSeniority(await syncedCompany(), 'guest')).toMatchObject({ code: 'not-found' });
  });

  test('tells whom a new list of corrections concerns: who comes, goes or gets another band', async () => {
    const ports = await syncedCompany();
    const people = [
      { personId: 'stays', band: 3 },
      { personId: 'changes', band: 3 },
      { personId: 'goes', band: 3 },
    ];
    const { value, etag } = await readOverrides(ports);
    expect(await peopleCorrected(ports, { ...value, people })).toEqual(['stays', 'changes', 'goes']);
    await overrideSeniority(ports, { ...value, people }, etag);
    const next = [people[0], { personId: 'changes', band: 4 }, { personId: 'comes', band: 1 }].flatMap(
      (one) => one ?? [],
    );
    expect(new Set(await peopleCorrected(ports, { ...value, people: next }))).toEqual(
      new Set(['changes', 'goes', 'comes']),
    );
  });
});

describe('the directory’s status', () => {
  test('names what is odd, with counts and examples', async () => {
    const ports = await syncedCompany();
    const status = await directoryStatus(ports);
    expect(status).toMatchObject({ state: 'ready', people: 3 });
    expect(status.bands.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(status.findings).toContainEqual(
      expect.objectContaining({ kind: 'dangling-managers', count: 1, examples: ['Person b (Analyst)'] }),
    );
    const excluded = status.findings.find((finding) => finding.kind === 'excluded');
    expect(excluded?.sentence).toBe('1 directory entry is left out: guest of another organisation.');
  });

  test('before the first sync says so', async () => {
    const directory = inMemoryDirectory();
    const status = await directoryStatus({ directory, org: createOrgReader(directory) });
    expect(status).toMatchObject({ state: 'never-synced', people: 0, findings: [], lastSyncedAtUtc: null });
  });

  test('a chart that is a day old is read again by itself', async () => {
    const ports = await syncedCompany();
    await keepFresh(ports);
    expect(ports.directory.heads.read('head')?.value.sync).toBeNull();
    ports.clock.advance(25 * 3_600_000);
    await keepFresh(ports);
    expect(ports.directory.heads.read('head')?.value.sync).toMatchObject({ mode: 'changes' });
  });
});

describe('the caller', () => {
  test('is told who they are, the time of the service, and whether the directory has them', async () => {
    const ports = inMemoryPorts({ people: [makePerson({ id: 'ada', displayName: 'Ada' })] });
    expect(await describeMe(ports, { tenantId: 't', personId: 'ada', isLead: true })).toMatchObject({
      person: { id: 'ada', displayName: 'Ada' },
      inDirectory: true,
      isLead: true,
      approvalsWaiting: 0,
      nowUtc: '2026-01-05T08:00:00.000Z',
    });
    expect(await describeMe(ports, { tenantId: 't', personId: 'eve', isLead: false })).toMatchObject({
      inDirectory: false,
    });
  });
});
