import { type Outcome, type Refusal, refused } from '../domain/refusal';
import { answer, type Answer } from '../http/endpoint';
import type { Page, PageRequest, Versioned } from '../use-cases/ports/store';

/** What a use case came to, as an answer. */
export function answerOf<Body>(outcome: Outcome<Body>): Answer<Body> | Refusal {
  return outcome.ok ? answer(outcome.value) : outcome;
}

/** The same with the version of what it shows; a refusal where somebody else was faster. */
export function versionedAnswer<Body>(outcome: Outcome<Versioned<Body>> | 'changed'): Answer<Body> | Refusal {
  if (outcome === 'changed') return changedMeanwhile();
  return outcome.ok ? answer(outcome.value.value, outcome.value.etag) : outcome;
}

/** Somebody else changed what the caller wanted to change. */
export function changedMeanwhile(): Refusal {
  return refused(
    'precondition-failed',
    'Somebody else changed this meanwhile. Load it again, then repeat your change.',
  );
}

/** A page of a list in the contract's shape. */
export function pageAnswer<Item>(outcome: Outcome<Page<Item>>): Answer<PageBody<Item>> | Refusal {
  if (!outcome.ok) return outcome;
  const { items, continuation } = outcome.value;
  return answer({ items: [...items], ...(continuation !== null && { continuation }) });
}

interface PageBody<Item> {
  items: Item[];
  continuation?: string;
}

/** The page that a query asks for. */
export function pageRequest(query: {
  readonly limit: number;
  readonly continuation?: string | undefined;
}): PageRequest {
  return { limit: query.limit, continuation: query.continuation ?? null };
}
