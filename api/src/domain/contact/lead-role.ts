import { DAY_MS } from '../scheduling/time-units';
import type { Contact } from './contact';

/** For so long a lead is told of what falls to leads, and may decide it in the chat, since they last came with the role. */
const KNOWN_FOR_MS = 30 * DAY_MS;

/** Leads are known from this instant on: who came before it does not count any more. */
export function leadsKnownSinceUtc(nowUtc: number): number {
  return nowUtc - KNOWN_FOR_MS;
}

/** Whether this person counts as a program lead where no token says so. */
export function isKnownLead({ leadSeenAtUtc }: Pick<Contact, 'leadSeenAtUtc'>, nowUtc: number): boolean {
  return leadSeenAtUtc !== undefined && leadSeenAtUtc > leadsKnownSinceUtc(nowUtc);
}

/** Notes the role that a verified token just named; once a day is enough, so that most calls change nothing. */
export function noteRole(contact: Contact, isLead: boolean, nowUtc: number): Contact {
  const { leadSeenAtUtc, ...rest } = contact;
  if (!isLead) return leadSeenAtUtc === undefined ? contact : rest;
  return leadSeenAtUtc !== undefined && nowUtc - leadSeenAtUtc < DAY_MS ? contact : { ...rest, leadSeenAtUtc: nowUtc };
}
