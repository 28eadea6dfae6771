import {
  ParticipationInput,
  type Participation,
  type ParticipationDefaults,
} from '../../../../api/src/contract/participation';
import type { PersonCard } from '../../../../api/src/contract/people';
import type { FieldError } from '../../app/api-error';

/** What the person has typed so far, valid or not. */
export interface ParticipationDraft {
  readonly shares: readonly string[];
  readonly seeks: readonly string[];
  readonly languages: readonly string[];
  readonly juniorCapacity: number;
  readonly seniorCapacity: number;
  readonly pausedUntilUtc: string | null;
  readonly exclusions: readonly PersonCard[];
}

/** A first draft: only the topics are left to choose. */
export const draftFromDefaults = (defaults: ParticipationDefaults): ParticipationDraft => ({
  shares: [],
  seeks: [],
  languages: defaults.languages,
  juniorCapacity: defaults.juniorCapacity,
  seniorCapacity: defaults.seniorCapacity,
  pausedUntilUtc: null,
  exclusions: [],
});

/** The draft that changes nothing. */
export const draftFromParticipation = (participation: Participation): ParticipationDraft => ({
  shares: participation.shares,
  seeks: participation.seeks,
  languages: participation.languages,
  juniorCapacity: participation.juniorCapacity,
  seniorCapacity: participation.seniorCapacity,
  pausedUntilUtc: participation.pausedUntilUtc,
  exclusions: participation.exclusionCards,
});

export type DraftCheck =
  | { readonly ok: true; readonly input: ParticipationInput }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const remedies: Readonly<Record<string, string>> = {
  shares: 'Choose between 1 and 12 topics that you can share.',
  seeks: 'Choose between 1 and 12 topics that you seek.',
  languages: 'Choose between 1 and 10 languages that you can hold a session in.',
};

/** Checks a draft against the contract before it is sent, so that nobody waits for the answer to learn of a gap. */
export function checkDraft(draft: ParticipationDraft): DraftCheck {
  const parsed = ParticipationInput.safeParse({ ...draft, exclusions: draft.exclusions.map(({ id }) => id) });
  const errors: FieldError[] = [];
  if (draft.juniorCapacity + draft.seniorCapacity === 0) {
    errors.push({ field: 'juniorCapacity', message: 'Take at least one seat, or pause instead.' });
  }
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const field = String(path[0] ?? '');
      if (!errors.some((error) => error.field === field)) errors.push({ field, message: remedies[field] ?? message });
    }
  }
  return parsed.success && errors.length === 0 ? { ok: true, input: parsed.data } : { ok: false, errors };
}
