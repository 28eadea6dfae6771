import { defaultProgramSettings } from '../../../../api/src/contract/program-defaults';
import { ProgramSettings } from '../../../../api/src/contract/program';
import {
  changeProgram,
  closeProgram,
  draftProgram,
  publishProgram,
} from '../../../../api/src/domain/program/program-rules';
import { makeProgram, makeSettings } from '../../../support/make-program';

const now = Date.parse('2026-01-05T08:00:00Z');

describe('the default settings', () => {
  test('are valid and can be published as they stand', () => {
    expect(ProgramSettings.safeParse(defaultProgramSettings).error).toBeUndefined();
    expect(draftProgram('p', defaultProgramSettings, now).ok).toBe(true);
  });

  test('offer two dozen topics, most of them beyond technology', () => {
    const { topics } = defaultProgramSettings;
    expect(topics.length).toBeGreaterThanOrEqual(24);
    expect(topics.filter((topic) => topic.category === 'Technology').length).toBeLessThan(topics.length / 4);
  });
});

describe('a program', () => {
  test('starts as a draft and is opened once, whatever a repeat says', () => {
    const draft = makeProgram({ state: 'draft', publishedAtUtc: null });
    const open = publishProgram(draft, now);
    expect(open).toMatchObject({ ok: true, value: { state: 'open', publishedAtUtc: now } });
    if (open.ok) expect(publishProgram(open.value, now + 1)).toEqual(open);
  });

  test('is closed for good', () => {
    const closed = closeProgram(makeProgram());
    expect(closed).toMatchObject({ ok: true, value: { state: 'closed' } });
    if (!closed.ok) return;
    expect(publishProgram(closed.value, now)).toMatchObject({ ok: false, code: 'wrong-state' });
    expect(changeProgram(closed.value, makeSettings())).toMatchObject({ ok: false, code: 'wrong-state' });
    expect(closeProgram(closed.value)).toEqual(closed);
  });

  test('is refused two topics of one id or one name', () => {
    const topics = [
      { id: 'a', name: 'Strategy', category: 'x' },
      { id: 'a', name: 'Culture', category: 'x' },
    ];
    expect(draftProgram('p', makeSettings({ topics }), now)).toMatchObject({ ok: false });
    const sameName = [
      { id: 'a', name: 'Strategy', category: 'x' },
      { id: 'b', name: 'strategy', category: 'x' },
    ];
    expect(changeProgram(makeProgram(), makeSettings({ topics: sameName }))).toMatchObject({ ok: false });
  });

  test('is refused weights that cannot tell one pair from another', () => {
    const { weights } = makeSettings();
    const none = Object.fromEntries(Object.keys(weights).map((name) => [name, 0])) as unknown as typeof weights;
    expect(draftProgram('p', makeSettings({ weights: none }), now)).toMatchObject({ ok: false });
  });
});
