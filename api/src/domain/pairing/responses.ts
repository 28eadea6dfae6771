import type { Session } from './pairing';

/** Nobody has answered: also what becomes of answers when a session gets another time, for Outlook then asks again. */
export const unanswered: Session['responses'] = { junior: 'none', senior: 'none' };
