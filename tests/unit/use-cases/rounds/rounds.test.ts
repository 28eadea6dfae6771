import { UnknownContinuation } from '../../../../api/src/use-cases/ports/unknown-continuation';
import type { Person } from '../../../../api/src/domain/org/person';
import type { Participant } from '../../../../api/src/domain/program/participant';
import type { Round } from '../../../../api/src/domain/round/round';
import type { Caller } from '../../../../api/src/use-cases/ports/caller';
import type { Matcher } from '../../../../api/src/use-cases/ports/matcher';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import { NOT_STORED_ETAG } from '../../../../api/src/use-cases/ports/store';
import { cancel, publish } from '../../../../api/src/use-cases/rounds/change-round';
import { continueRounds } from '../../../../api/src/use-cases/rounds/continue-rounds';
import { changeWishes, peopleOfWishes, readWishes } from '../../../../api/src/use-cases/rounds/pair-wishes';
import {
  listChanges,
  listLeftOut,
  listRoundPairs,
  listRounds,
  listUnstable,
  readRound,
  readWhatIf,
} from '../../../../api/src/use-cases/rounds/read-rounds';
import { startRound } from '../../../../api/src/use-cases/rounds/start-round';
import { suggestPartners } from '../../../../api/src/use-cases/suggestions/suggest-partners';
import { inMemoryPorts } from '../../../support/in-memory-ports';
import { directMatcher, inMemoryRounds } from '../../../support/in-memory-rounds';
import { makeParticipant, makeProgram, makeSettings } from '../../../support/make-program';
import { makePerson } from '../../domain/org/make-person';

const MINUTE = 60_000;
const lead: Caller = { tenantId: 't', personId: 'lead', isLead: true };
const firstPage = { limit: 200, continuation: null };

/** Two divisions: chiefs, directors under them, analysts under the directors of the same division. */
function divisions(analysts: number): Person[] {
  const people = [
    makePerson({ id: 'north', jobTitle: 'Chief Executive Officer', department: 'North' }),
    makePerson({ id: 'south', jobTitle: 'Chief Executive Officer', department: 'South' }),
  ];
  for (let index = 0; index < analysts; index++) {
    const division = index % 2 === 0 ? 'north' : 'south';
    people.push(
      makePerson({ id: `d${index}`, jobTitle: 'Managing Director', managerId: division, department: division }),
    );
    people.push(makePerson({ id: `a${index}`, jobTitle: 'Trainee', managerId: `d${index}`, department: division }));
  }
  return people;
}

interface CompanyOptions {
  readonly size?: number;
  readonly participants?: Participant[];
  readonly matcher?: Matcher;
}

function company({ size = 4, participants, matcher = directMatcher() }: CompanyOptions = {}) {
  const people = divisions(size);
  const enrolled =
    participants ??
    people.slice(2).map(({ id }) => makeParticipant({ personId: id, shares: ['ai-tools'], seeks: ['ai-tools'] }));
  const ports = {
    ...inMemoryPorts({ people, programs: [makeProgram()], participants: enrolled }),
    rounds: inMemoryRounds(),
    matcher,
  };
  const work = () => continueRounds(ports, ports.clock.nowUtc() + MINUTE);
  const start = () => startRound(ports, lead, 'spring');
  const stored = (id = 'round-1'): Round => ports.rounds.rounds.read(`spring/${id}`)!.value;
  const publishRound = async (id = 'round-1') => {
    const round = await ports.rounds.read('spring', id);
    return publish(ports, 'spring', id, round!.etag);
  };
  return { ...ports, ports, work, start, stored, publishRound };
}

const facts = {
  reverseTopics: 1,
  returnTopics: 1,
  steps: 4,
  sameDepartment: false,
  commonTopics: 0,
  starts: null,
  juniorWaited: 0,
  seniorWaited: 0,
};

/** Pairs every analyst with the next director, whatever the rules say; everybody else is left out. */
function neighbours(): Matcher {
  return {
    run({ input }) {
      const analysts = input.participants.filter(({ personId }) => personId.startsWith('a'));
      const number = ({ personId }: { personId: string }) => Number(personId.slice(1));
      const pairs = analysts.map((analyst) => ({
        juniorId: analyst.personId,
        seniorId: `d${(number(analyst) + 1) % analysts.length}`,
        score: 500,
        parts: [],
        facts,
        pinned: false,
      }));
      const paired = new Set(pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]));
      const leftOut = input.participants
        .filter(({ personId }) => !paired.has(personId))
        .map(({ personId }) => ({
          personId,
          seat: 'senior' as const,
          reasonKind: 'no-partners' as const,
          sentence: 'Nobody else offers a free junior seat.',
          remedy: null,
          change: null,
          counts: { partners: 0, legal: 0, brokenBy: {}, onlyBrokenBy: {} },
        }));
      const summary = {
        participants: input.participants.length,
        juniorSeats: analysts.length,
        seniorSeats: analysts.length,
        pairs: pairs.length,
        leftOut: leftOut.length,
        averageScore: 500,
        unstablePairs: 0,
      };
      const proof = {
        proven: true,
        statement: 'Proven.',
        pairs: pairs.length,
        totalScore: 0,
        candidates: pairs.length,
      };
      const basis = { basisId: 'neighbours', prices: { junior: [], senior: [] } };
      return Promise.resolve({ pairs, leftOut, refusedPins: [], proof, summary, unstable: [], ...basis });
    },
    takeJob: () => null,
    whatIf: () => Promise.resolve([]),
  };
}

describe('a round', () => {
  test('reads calendars, matches, and is ready with pairs, reasons, proof and what-if', async () => {
    const { ports, work, start, stored } = company();
    expect(await start()).toMatchObject({ ok: true, value: { id: 'round-1', number: 1, state: 'queued' } });

    await work();

    const round = await readRound(ports, 'spring', 'round-1');
    expect(round).toMatchObject({
      ok: true,
      value: {
        value: { state: 'ready', proof: { proven: true }, summary: { participants: 8, pairs: 4 }, lastError: null },
      },
    });
    const pairs = await listRoundPairs(ports, 'spring', 'round-1', firstPage);
    if (!pairs.ok) throw new Error(pairs.message);
    expect(pairs.value.items).toHaveLength(4);
    for (const { junior, senior, juniorBand, seniorBand, parts } of pairs.value.items) {
      expect(senior.id.slice(1)).not.toBe(junior.id.slice(1));
      expect(seniorBand - juniorBand).toBeGreaterThanOrEqual(2);
      expect(parts.length).toBeGreaterThan(0);
    }
    const whatIf = await readWhatIf(ports, 'spring', 'round-1');
    expect(whatIf.ok && whatIf.value.items.length).toBeGreaterThan(0);
    expect(stored().parts.weeks).toBe(1);
    expect(ports.pairings.all()).toEqual([]);
  });

  test('started by two leads at once is one round, and the other lead is told', async () => {
    const { start, ports } = company();
    const outcomes = await Promise.all([start(), start(), start()]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'already-running')).toHaveLength(2);
    expect(await listRounds(ports, 'spring', firstPage)).toMatchObject({ ok: true, value: { items: [{ number: 1 }] } });
  });

  test('worked on by three workers at once is computed once', async () => {
    const { work, start, stored, matcher } = company();
    let runs = 0;
    const run = matcher.run;
    matcher.run = (job, progress) => {
      runs++;
      return run(job, progress);
    };
    await start();
    await Promise.all([work(), work(), work()]);
    await work();
    expect(stored().state).toBe('ready');
    expect(runs).toBe(1);
  });

  test('goes on after a worker died in the middle of the computation', async () => {
    const { work, start, stored, matcher, clock } = company();
    await start();
    const run = matcher.run;
    matcher.run = () => new Promise(() => undefined);
    void work();
    for (let turn = 0; turn < 200; turn++) await Promise.resolve();
    matcher.run = run;
    await work();
    expect(stored().state).toBe('running');

    clock.advance(2 * MINUTE);
    await work();
    expect(stored().state).toBe('ready');
  });

  test('fails where every worker that computes it dies, and is not taken up for ever', async () => {
    const { work, start, stored, matcher, clock } = company();
    await start();
    let deaths = 0;
    matcher.run = () => {
      deaths++;
      return new Promise(() => undefined);
    };
    for (let turn = 0; turn < 20; turn++) {
      void work();
      for (let tick = 0; tick < 200; tick++) await Promise.resolve();
      clock.advance(2 * MINUTE);
    }
    expect(deaths).toBe(6);
    expect(stored()).toMatchObject({
      state: 'failed',
      lastError: 'The computer that worked on it stopped without a word.',
      pending: [],
    });
  });

  test('that is cancelled stops the computation, deletes its parts and lets another start', async () => {
    const { ports, work, start, stored, matcher } = company();
    await start();
    const run = matcher.run;
    matcher.run = async (job, progress) => {
      await cancel(ports, 'spring', 'round-1');
      return run(job, progress);
    };
    await work();
    matcher.run = run;
    await work();

    expect(stored()).toMatchObject({ state: 'cancelled', pending: [] });
    expect(ports.rounds.parts.size).toBe(0);
    expect(await start()).toMatchObject({ ok: true, value: { number: 2 } });
  });

  test('goes on without calendars when they cannot be read, and says so', async () => {
    const { ports, work, start, calendars, clock } = company();
    calendars.before = () => {
      throw new Error('Service unavailable');
    };
    await start();
    for (let attempt = 0; attempt < 5; attempt++) {
      await work();
      clock.advance(5 * MINUTE);
    }
    const round = await readRound(ports, 'spring', 'round-1');
    expect(round).toMatchObject({ value: { value: { state: 'ready', summary: { pairs: 4 } } } });
    expect(round.ok && round.value.value.lastError).toMatch(/without|does not know/);
  });

  test('fails with the reason when it cannot be computed, and another may start', async () => {
    const { ports, work, start, matcher } = company();
    matcher.run = () => Promise.reject(new PermanentFailure('The worker file is missing.'));
    await start();
    await work();
    expect(await readRound(ports, 'spring', 'round-1')).toMatchObject({
      value: { value: { state: 'failed', lastError: 'The worker file is missing.' } },
    });
    expect(await start()).toMatchObject({ ok: true });
  });

  test('tells people left out why, who waited longest first', async () => {
    const participants = [
      makeParticipant({ personId: 'a0', shares: ['ai-tools'], seeks: ['strategy'], seniorCapacity: 0 }),
      makeParticipant({
        personId: 'a2',
        shares: ['strategy'],
        seeks: ['strategy'],
        seniorCapacity: 0,
        roundsWaited: 2,
      }),
      makeParticipant({ personId: 'd1', shares: ['strategy'], seeks: ['ai-tools'], juniorCapacity: 0 }),
      makeParticipant({ personId: 'a1', shares: ['strategy'], seeks: ['strategy'], seniorCapacity: 0 }),
      makeParticipant({ personId: 'a3', pausedUntilUtc: Date.parse('2027-01-01T00:00:00Z') }),
      makeParticipant({ personId: 'left-the-company' }),
    ];
    const { ports, work, start } = company({ participants });
    await start();
    await work();
    const leftOut = await listLeftOut(ports, 'spring', 'round-1', firstPage);
    expect(leftOut).toMatchObject({ value: { items: [{ person: { id: 'a2' } }, { person: { id: 'a1' } }] } });
  });

  test('tells the lead which rule ruled out how many for each person left out, by counts alone', async () => {
    const participants = [
      makeParticipant({ personId: 'a0', shares: ['strategy'], seeks: ['strategy'], seniorCapacity: 0 }),
      makeParticipant({ personId: 'd0', shares: ['strategy'], seeks: ['ai-tools'], juniorCapacity: 0 }),
      makeParticipant({ personId: 'd1', shares: ['strategy'], seeks: ['ai-tools'], juniorCapacity: 0 }),
    ];
    const { ports, work, start } = company({ participants });
    await start();
    await work();
    const leftOut = await listLeftOut(ports, 'spring', 'round-1', firstPage);
    if (!leftOut.ok) throw new Error(leftOut.message);
    expect(leftOut.value.items.find(({ person }) => person.id === 'a0')).toMatchObject({
      roomier: null,
      chances: {
        seat: 'junior',
        partners: 2,
        possible: 0,
        ruledOut: [
          { because: 'They seek nothing that this person shares', partners: 2, alone: 1 },
          { because: 'The two are in one management line', partners: 1, alone: 0 },
        ],
      },
    });
    expect(JSON.stringify(leftOut.value)).not.toMatch(/ai-tools|strategy/u);
  });

  test('names whose one more seat would make room, and keeps what earlier versions stored', async () => {
    const participants = [
      makeParticipant({ personId: 'a0', shares: ['ai-tools'], seniorCapacity: 0 }),
      makeParticipant({ personId: 'a2', shares: ['ai-tools'], seniorCapacity: 0 }),
      makeParticipant({ personId: 'd1', seeks: ['ai-tools'], juniorCapacity: 0 }),
    ];
    const { ports, work, start } = company({ participants });
    await start();
    await work();
    const address = { programId: 'spring', roundId: 'round-1', kind: 'left-out', index: 0 } as const;
    expect(await listLeftOut(ports, 'spring', 'round-1', firstPage)).toMatchObject({
      value: { items: [{ remedy: 'One more senior seat for d1 would make room.', roomier: { id: 'd1' } }] },
    });

    const stored = (await ports.rounds.readPart(address)) ?? [];
    const earlier = stored.map(({ chances: _, roomier: __, ...rest }) => rest);
    await ports.rounds.putPart(address, earlier);
    expect(await listLeftOut(ports, 'spring', 'round-1', firstPage)).toMatchObject({
      value: { items: [{ remedy: earlier[0]?.remedy, roomier: null, chances: null }] },
    });
  });

  test('is compared with the round before it', async () => {
    const { work, start, stored, participants } = company();
    await start();
    await work();
    const gone = participants.documents.read('spring/a0')!;
    participants.put({ ...gone.value, juniorCapacity: 0 });
    await start();
    await work();
    const { difference } = stored('round-2');
    expect(difference).toMatchObject({ roundNumber: 1 });
    expect(difference!.kept + difference!.removed).toBe(4);
  });

  test('lists the pairs that came and those that went since the round before it', async () => {
    const { ports, work, start, participants } = company();
    await start();
    await work();
    expect(await listChanges(ports, 'spring', 'round-1', firstPage)).toMatchObject({ value: { items: [] } });
    const gone = participants.documents.read('spring/a0')!;
    participants.put({ ...gone.value, juniorCapacity: 0 });
    await start();
    await work();
    const changes = await listChanges(ports, 'spring', 'round-2', firstPage);
    if (!changes.ok) throw new Error(changes.message);
    expect(changes.value.items.map(({ junior, change }) => `${junior.id} ${change}`)).toContain('a0 gone');
  });

  test('says what relaxing rules would add only after it is ready, and can be published by who read it before that', async () => {
    const { ports, clock, start, stored, matcher } = company();
    const whatIf = matcher.whatIf;
    let read: Awaited<ReturnType<typeof ports.rounds.read>> = null;
    matcher.whatIf = async (job, before, progress) => {
      read ??= await ports.rounds.read('spring', 'round-1');
      expect(await readWhatIf(ports, 'spring', 'round-1')).toMatchObject({ value: { items: [], computing: true } });
      clock.advance(2 * MINUTE);
      return whatIf(job, before, progress);
    };
    await start();
    await continueRounds(ports, ports.clock.nowUtc() + 60 * MINUTE);

    expect(stored()).toMatchObject({ state: 'ready', pending: [] });
    expect(await readWhatIf(ports, 'spring', 'round-1')).toMatchObject({ value: { computing: false } });
    const { etag } = (await ports.rounds.read('spring', 'round-1'))!;
    expect(read!.etag).not.toBe(etag);
    expect(await publish(ports, 'spring', 'round-1', read!.etag)).toMatchObject({ ok: true });
  });

  test('that was read before it was ready cannot be published by that version', async () => {
    const { ports, start, work } = company();
    await start();
    const { etag } = (await ports.rounds.read('spring', 'round-1'))!;
    await work();
    expect(await publish(ports, 'spring', 'round-1', etag)).toBe('changed');
  });

  test('stays ready where what relaxing rules would add cannot be computed', async () => {
    const { ports, start, work, stored, matcher } = company();
    matcher.whatIf = () => Promise.reject(new PermanentFailure('The worker file is missing.'));
    await start();
    await work();
    expect(stored()).toMatchObject({ state: 'ready', pending: [], whatIf: null });
    expect(await readWhatIf(ports, 'spring', 'round-1')).toMatchObject({
      value: { items: [], computing: false, missing: 'failed' },
    });
  });

  test('says that people have changed since rather than what rules would add to another round', async () => {
    const { start, work, stored, participants, matcher, ports } = company();
    const whatIf = matcher.whatIf;
    matcher.whatIf = () => Promise.reject(new Error('Out of memory'));
    await start();
    await work();
    expect(stored().whatIf).toBeNull();

    matcher.whatIf = whatIf;
    participants.put({ ...participants.documents.read('spring/a0')!.value, seeks: ['strategy'] });
    ports.clock.advance(10 * MINUTE);
    await work();
    expect(await readWhatIf(ports, 'spring', 'round-1')).toMatchObject({
      value: { items: [], computing: false, missing: 'changed' },
    });

    await start();
    await work();
    expect(stored('round-2').whatIf).not.toBeNull();
    expect(await readWhatIf(ports, 'spring', 'round-2')).toMatchObject({ value: { missing: null } });
  });

  test('rests what rules would add on the stored round where another process computed it', async () => {
    const { start, work, stored, matcher } = company();
    matcher.takeJob = () => null;
    await start();
    await work();
    expect(stored().parts.prices).toBe(1);
    expect(stored().whatIf?.map(({ rule }) => rule)).toContain('repeatWindowMonths');
  });

  test('gives the computer to a newer round before it says what relaxing rules would add', async () => {
    const { ports, start, work, stored, matcher } = company();
    const whatIf = matcher.whatIf;
    matcher.whatIf = async (job, before, progress) => {
      matcher.whatIf = whatIf;
      await start();
      return (await progress('what-if', 0.5)) === 'stop' ? 'stopped' : whatIf(job, before, progress);
    };
    await start();
    await work();
    expect(stored('round-1')).toMatchObject({ state: 'ready', whatIf: null, pending: [] });
    expect(stored('round-2')).toMatchObject({ state: 'ready', pending: [] });
    expect(ports.rounds.rounds.read('spring/round-2')?.value.whatIf).not.toBeNull();
  });

  test('makes pinned pairs first, keeps others apart, and says which pin a rule stands against', async () => {
    const { ports, start, work } = company();
    const wishes = {
      pinned: [
        { juniorId: 'a0', seniorId: 'd1' },
        { juniorId: 'a0', seniorId: 'd0' },
      ],
      apart: [{ juniorId: 'a1', seniorId: 'd0' }],
    };
    const saved = await changeWishes(ports, 'spring', wishes, NOT_STORED_ETAG);
    expect(await changeWishes(ports, 'spring', wishes, NOT_STORED_ETAG)).toBe('changed');
    await start();
    await work();

    const pairs = await listRoundPairs(ports, 'spring', 'round-1', firstPage);
    if (!pairs.ok || saved === 'changed' || !saved.ok) throw new Error('The round could not be read.');
    const made = pairs.value.items.map(({ junior, senior, pinned }) => `${junior.id} ${senior.id} ${pinned}`);
    expect(made).toContain('a0 d1 true');
    expect(made).not.toContain('a1 d0 false');
    expect(await readWishes(ports, 'spring')).toMatchObject({
      value: {
        value: {
          items: [
            { junior: { id: 'a0' }, senior: { id: 'd1' }, wish: 'pinned', refused: null },
            { junior: { id: 'a0' }, senior: { id: 'd0' }, refused: 'The junior has no free seat.' },
            { junior: { id: 'a1' }, senior: { id: 'd0' }, wish: 'apart', refused: null },
          ],
        },
      },
    });
    const taken = await changeWishes(ports, 'spring', { pinned: [], apart: [] }, saved.value.etag);
    expect(taken).toMatchObject({ value: { value: { items: [] } } });
  });

  test('tells whom new wishes concern: the people of pairs that come, go or are wished otherwise', async () => {
    const { ports } = company();
    const pair = (name: string) => ({ juniorId: `${name}-j`, seniorId: `${name}-s` });
    const [stays, turns, goes, comes] = [pair('stays'), pair('turns'), pair('goes'), pair('comes')];
    await changeWishes(ports, 'spring', { pinned: [stays, turns, goes], apart: [] }, NOT_STORED_ETAG);
    const concerned = await peopleOfWishes(ports, 'spring', { pinned: [comes, stays], apart: [turns] });
    const expected = [turns, goes, comes].flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]);
    expect([...concerned].sort()).toEqual(expected.sort());
  });

  test('lists pairs of people who would both prefer each other, with what they got instead', async () => {
    const { ports, start, work, matcher, stored } = company();
    const run = matcher.run;
    matcher.run = async (job, progress) => {
      const outcome = await run(job, progress);
      if (outcome === 'stopped') return outcome;
      const [pair] = outcome.pairs;
      const unstable = [{ juniorId: pair!.juniorId, seniorId: 'd3', score: 999, juniorHas: 500, seniorHas: null }];
      return { ...outcome, pairs: outcome.pairs.filter(({ seniorId }) => seniorId !== 'd3'), unstable };
    };
    await start();
    await work();
    expect(stored().parts.unstable).toBe(1);
    const unstable = await listUnstable(ports, 'spring', 'round-1', firstPage);
    expect(unstable).toMatchObject({ value: { items: [{ senior: { id: 'd3' }, score: 999, seniorHas: null }] } });
  });

  test('needs an open program and a synced org chart', async () => {
    const { ports, start, org, programs } = company();
    const { view } = org;
    org.view = null;
    expect(await start()).toMatchObject({ code: 'directory-not-ready' });
    org.view = view;
    programs.documents.put('spring', makeProgram({ state: 'draft' }));
    expect(await start()).toMatchObject({ code: 'wrong-state' });
    expect(await startRound(ports, lead, 'nothing')).toMatchObject({ code: 'not-found' });
  });

  test('is read in pages that hold everyone once', async () => {
    const { ports, work, start } = company({ size: 420, matcher: neighbours() });
    await start();
    await work();
    const seen: string[] = [];
    let continuation: string | null = null;
    do {
      const page = await listRoundPairs(ports, 'spring', 'round-1', { limit: 150, continuation });
      if (!page.ok) throw new Error(page.message);
      seen.push(...page.value.items.map((pair) => pair.junior.id));
      continuation = page.value.continuation;
    } while (continuation !== null);
    expect(seen).toHaveLength(420);
    expect(new Set(seen).size).toBe(420);
    await expect(listRoundPairs(ports, 'spring', 'round-1', { limit: 5, continuation: 'x' })).rejects.toThrow(
      UnknownContinuation,
    );
  });
});

describe('publishing a round', () => {
  test('proposes every pair, gives the two people their topics, and remembers who waited', async () => {
    const participants = [
      makeParticipant({
        personId: 'a0',
        shares: ['ai-tools'],
        seeks: ['strategy'],
        seniorCapacity: 0,
        roundsWaited: 2,
      }),
      makeParticipant({ personId: 'd1', shares: ['strategy'], seeks: ['ai-tools'], juniorCapacity: 0 }),
      makeParticipant({
        personId: 'a2',
        shares: ['strategy'],
        seeks: ['strategy'],
        seniorCapacity: 0,
        roundsWaited: 1,
      }),
    ];
    const { ports, work, start, publishRound, stored } = company({ participants });
    await start();
    await work();
    expect(await publishRound()).toMatchObject({ ok: true, value: { value: { state: 'publishing' } } });
    await work();

    expect(stored()).toMatchObject({ state: 'published', pending: [], publishing: { pairsDone: 1, refused: 0 } });
    expect(ports.pairings.all()).toMatchObject([
      {
        id: 'a0~d1~1',
        origin: { kind: 'round', roundId: 'round-1' },
        match: {
          juniorShares: ['ai-tools'],
          seniorShares: ['strategy'],
          facts: { reverseTopics: 1, returnTopics: 1 },
        },
      },
    ]);
    const waited = Object.fromEntries(ports.participants.all().map((one) => [one.personId, one.roundsWaited]));
    expect(waited).toEqual({ a0: 0, d1: 0, a2: 2 });
  });

  test('twice proposes nothing twice', async () => {
    const { ports, work, start, publishRound } = company();
    await start();
    await work();
    const read = await ports.rounds.read('spring', 'round-1');
    const both = await Promise.all([
      publish(ports, 'spring', 'round-1', read!.etag),
      publish(ports, 'spring', 'round-1', read!.etag),
    ]);
    expect(both.filter((outcome) => outcome === 'changed')).toHaveLength(1);
    await work();
    expect(await publishRound()).toMatchObject({ ok: true, value: { value: { state: 'published' } } });
    await work();
    expect(ports.pairings.all()).toHaveLength(4);
  });

  test('goes on where a worker died, and neither doubles nor loses a pair nor a waiting round', async () => {
    const { ports, work, start, publishRound, rounds, clock, stored } = company({ size: 120, matcher: neighbours() });
    ports.participants.put(makeParticipant({ personId: 'north', shares: ['strategy'], seeks: ['strategy'] }));
    await start();
    await work();
    await publishRound();
    const replace = rounds.replace;
    for (let death = 1; death <= 4; death++) {
      let saves = 0;
      rounds.replace = (round, etag) => (++saves > death ? new Promise(() => undefined) : replace(round, etag));
      void work();
      for (let turn = 0; turn < 5_000; turn++) await Promise.resolve();
      clock.advance(2 * MINUTE);
    }
    rounds.replace = replace;
    await work();

    expect(stored().state).toBe('published');
    expect(ports.pairings.all()).toHaveLength(120);
    expect(ports.participants.documents.read('spring/north')?.value.roundsWaited).toBe(1);
  });

  test('drops a pair whose people came into one management line meanwhile, and counts it', async () => {
    const { ports, work, start, publishRound, stored, org } = company();
    await start();
    await work();
    const one = await listRoundPairs(ports, 'spring', 'round-1', { limit: 1, continuation: null });
    if (!one.ok) throw new Error(one.message);
    const [pair] = one.value.items;
    const moved = org.view!.people.map((person) =>
      person.id === pair!.junior.id ? { ...person, managerId: pair!.senior.id } : person,
    );
    org.view = inMemoryPorts({ people: moved }).org.view;
    await publishRound();
    await work();
    expect(stored().publishing).toMatchObject({ pairsDone: 4, refused: 1 });
    expect(ports.pairings.all()).toHaveLength(3);
  });

  test('is for the newest round, in an open program, and only when it is ready', async () => {
    const { ports, work, start, publishRound, programs } = company();
    await start();
    expect(await publishRound()).toMatchObject({ code: 'wrong-state' });
    await work();
    await start();
    await work();
    expect(await publishRound('round-1')).toMatchObject({ code: 'wrong-state' });
    programs.documents.put('spring', makeProgram({ state: 'closed' }));
    expect(await publishRound('round-2')).toMatchObject({ code: 'wrong-state' });
    expect(await publish(ports, 'spring', 'round-9', '"1"')).toMatchObject({ code: 'wrong-state' });
  });

  test('cannot be undone by cancelling', async () => {
    const { ports, work, start, publishRound } = company();
    await start();
    await work();
    await publishRound();
    expect(await cancel(ports, 'spring', 'round-1')).toMatchObject({ code: 'wrong-state' });
  });
});

describe('privacy of a round', () => {
  test('no answer to the lead and nothing stored with the round holds a topic of anybody', async () => {
    const topics = [
      { id: 'planted-topic-one', name: 'Planted topic one', category: 'Planted category' },
      { id: 'planted-topic-two', name: 'Planted topic two', category: 'Planted category' },
    ];
    const people = divisions(6);
    const enrolled = people.slice(2).map(({ id }, index) =>
      makeParticipant({
        personId: id,
        shares: [topics[index % 2]!.id],
        seeks: [topics[index % 3 === 0 ? 0 : 1]!.id],
      }),
    );
    const program = makeProgram({ settings: makeSettings({ topics }) });
    const ports = {
      ...inMemoryPorts({ people, programs: [program], participants: enrolled }),
      rounds: inMemoryRounds(),
      matcher: directMatcher(),
    };
    await startRound(ports, lead, 'spring');
    await continueRounds(ports, ports.clock.nowUtc() + MINUTE);
    const answers = await Promise.all([
      listRounds(ports, 'spring', firstPage),
      readRound(ports, 'spring', 'round-1'),
      listRoundPairs(ports, 'spring', 'round-1', firstPage),
      listLeftOut(ports, 'spring', 'round-1', firstPage),
      readWhatIf(ports, 'spring', 'round-1'),
    ]);
    const said = JSON.stringify(answers);
    expect(said).toMatch(/"state":"ready"/);
    expect(said).not.toMatch(/planted/i);
    expect(ports.rounds.rounds.dump() + ports.rounds.parts.dump()).not.toMatch(/planted/i);
  });
});

describe('suggestions', () => {
  test('name legal partners with what flows in each direction, for the person who asks alone', async () => {
    const { ports } = company();
    const found = await suggestPartners(ports, { tenantId: 't', personId: 'a0', isLead: false }, 'spring');
    if (!found.ok) throw new Error(found.message);
    expect(found.value.items.map((item) => item.partner.id).sort()).toEqual(['d1', 'd2', 'd3']);
    expect(found.value.items[0]).toMatchObject({ seat: 'junior', youShare: ['ai-tools'], youLearn: ['ai-tools'] });
  });

  test('take working hours into account once a round has read them', async () => {
    const { ports, work, start, calendars } = company();
    calendars.calendars.set('d1', {
      workingHours: {
        zoneIana: 'Pacific/Auckland',
        days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        startMinutes: 540,
        endMinutes: 1_020,
      },
      busy: [],
    });
    await start();
    await work();
    const found = await suggestPartners(ports, { tenantId: 't', personId: 'a0', isLead: false }, 'spring');
    expect(found.ok && found.value.items.map((item) => item.partner.id).sort()).toEqual(['d2', 'd3']);
  });

  test('are for participants', async () => {
    const { ports } = company();
    expect(await suggestPartners(ports, { ...lead, personId: 'north' }, 'spring')).toMatchObject({ code: 'not-found' });
  });
});
