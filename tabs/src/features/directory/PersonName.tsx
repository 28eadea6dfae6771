import { usePersonSeniority } from './use-person-seniority';

/** The name of a person of whom only the id is known; the id until then. */
export function PersonName({ personId }: { readonly personId: string }) {
  return <>{usePersonSeniority(personId).data?.person.displayName ?? personId}</>;
}
