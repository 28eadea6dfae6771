import { claimableFromUtc, giveBackFailed, isClaimable, lease, owedWork, park } from '../work/owed-work';
import type { Contact } from './contact';

/** Owes a look at the chat from this instant on; an earlier one that is owed already stays. */
export function oweRefresh(contact: Contact, dueAtUtc: number): Contact {
  const { work } = contact;
  const owed =
    work === null || work.parked
      ? owedWork('refresh-card', dueAtUtc)
      : { ...work, dueAtUtc: Math.min(work.dueAtUtc, dueAtUtc) };
  return { ...contact, revision: contact.revision + 1, work: owed };
}

/** The instant from which the look can be claimed; null where none is owed, or it waits for a person. */
export function refreshFromUtc({ work }: Contact): number | null {
  return work === null ? null : claimableFromUtc([work]);
}

/** Claimed by one worker until then; null where it is not owed now, or another worker has it. */
export function claimRefresh(contact: Contact, nowUtc: number, untilUtc: number): Contact | null {
  const { work } = contact;
  return work === null || !isClaimable(work, nowUtc) ? null : { ...contact, work: lease(work, untilUtc) };
}

/**
 * The look is done: nothing more is owed but the next one at `nextUtc`, if any. News since it began asks for another at once.
 *
 * @param revision of the contact when the look began.
 */
export function refreshDone(contact: Contact, revision: number, nextUtc: number | null, nowUtc: number): Contact {
  if (contact.revision !== revision) return { ...contact, work: owedWork('refresh-card', nowUtc) };
  return { ...contact, work: nextUtc === null ? null : owedWork('refresh-card', nextUtc) };
}

/** The look failed: again after a growing delay, or, where no repeat can help, with the next news of this person. */
export function refreshFailed(
  contact: Contact,
  failure: { readonly error: string; readonly final: boolean; readonly retryAfterMs: number },
  nowUtc: number,
): Contact {
  if (contact.work === null) return contact;
  const work = failure.final
    ? park(contact.work, failure.error)
    : giveBackFailed(contact.work, failure.error, nowUtc, failure.retryAfterMs);
  return { ...contact, work };
}
