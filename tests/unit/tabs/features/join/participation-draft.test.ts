import { checkDraft, draftFromDefaults } from '../../../../../tabs/src/features/join/participation-draft';

const defaults = { languages: ['en'], juniorCapacity: 1, seniorCapacity: 0, band: 2 };
const colleague = { id: 'jo', displayName: 'Jo', jobTitle: 'Head', department: 'Insights' };

test('with the defaults only the topics are left to choose', () => {
  const checked = checkDraft(draftFromDefaults(defaults));

  expect(checked.ok).toBe(false);
  expect(checked.ok ? [] : checked.errors.map(({ field }) => field)).toEqual(['shares', 'seeks']);
});

test('a complete draft becomes what the contract asks for, with ids of excluded people', () => {
  const draft = { ...draftFromDefaults(defaults), shares: ['ai'], seeks: ['strategy'], exclusions: [colleague] };

  expect(checkDraft(draft)).toEqual({
    ok: true,
    input: {
      shares: ['ai'],
      seeks: ['strategy'],
      languages: ['en'],
      juniorCapacity: 1,
      seniorCapacity: 0,
      pausedUntilUtc: null,
      exclusions: ['jo'],
    },
  });
});

test('no seat at all is a gap that names the way out', () => {
  const draft = { ...draftFromDefaults(defaults), shares: ['ai'], seeks: ['strategy'], juniorCapacity: 0 };
  const checked = checkDraft(draft);

  expect(checked.ok ? [] : checked.errors).toEqual([
    { field: 'juniorCapacity', message: 'Take at least one seat, or pause instead.' },
  ]);
});
