import { GraphError } from './graph-error';

/** Outlook takes so many requests at a time for one app and mailbox. */
export const mostAtATime = 4;

/** What comes beyond that. */
export function overMailboxConcurrency(): GraphError {
  const message = 'Application is over its MailboxConcurrency limit.';
  return new GraphError(429, 'ApplicationThrottled', message, {}, { 'retry-after': '1' });
}

/** Counts the requests under way for each mailbox. */
export class MailboxConcurrency {
  readonly #underWay = new Map<string, number>();

  /** Takes a place, and gives back how to leave it. @throws GraphError 429 where all are taken. */
  enter(mailbox: string | null): () => void {
    if (mailbox === null) return () => undefined;
    const before = this.#underWay.get(mailbox) ?? 0;
    if (before >= mostAtATime) throw overMailboxConcurrency();
    this.#underWay.set(mailbox, before + 1);
    return () => {
      const left = (this.#underWay.get(mailbox) ?? 1) - 1;
      if (left > 0) this.#underWay.set(mailbox, left);
      else this.#underWay.delete(mailbox);
    };
  }
}
