import type { Pairing } from '../../../../api/src/contract/pairing';
import type { Participation } from '../../../../api/src/contract/participation';
import type { Me } from '../../../../api/src/contract/people';
import type { Program } from '../../../../api/src/contract/program';
import { answerAsked, isLive } from '../pairing/pairing-words';

/** Something that the person can do now. */
export type NextStep =
  | { readonly kind: 'answer-proposal'; readonly pairing: Pairing }
  | { readonly kind: 'decide-approvals'; readonly count: number }
  | { readonly kind: 'sync-directory' }
  | { readonly kind: 'create-program' }
  | { readonly kind: 'publish-program'; readonly program: Program }
  | { readonly kind: 'join'; readonly program: Program }
  | { readonly kind: 'look-at-suggestions'; readonly program: Program };

/** What the home page knows. */
export interface Situation {
  readonly me: Me;
  readonly pairings: readonly Pairing[];
  readonly programs: readonly Program[];
  /** Null where the caller has not joined; absent while it is not known. */
  readonly participations: ReadonlyMap<string, Participation | null>;
}

/** What the person can do now, the most pressing first: others wait for an answer, then the own beginnings. */
export function nextSteps({ me, pairings, programs, participations }: Situation): NextStep[] {
  const steps: NextStep[] = pairings
    .filter(answerAsked)
    .toSorted((a, b) => ((a.dueAtUtc ?? '~') < (b.dueAtUtc ?? '~') ? -1 : 1))
    .map((pairing) => ({ kind: 'answer-proposal', pairing }));
  if (me.approvalsWaiting > 0) steps.push({ kind: 'decide-approvals', count: me.approvalsWaiting });
  if (me.isLead) {
    if (!me.inDirectory) steps.push({ kind: 'sync-directory' });
    if (programs.length === 0) steps.push({ kind: 'create-program' });
    for (const program of programs) if (program.state === 'draft') steps.push({ kind: 'publish-program', program });
  }
  for (const program of programs) {
    if (program.state !== 'open' || !me.inDirectory) continue;
    const participation = participations.get(program.id);
    if (participation === null) steps.push({ kind: 'join', program });
    const paired = pairings.some(({ programId, state }) => programId === program.id && isLive(state));
    if (participation && !paired && !isPaused(participation, me.nowUtc)) {
      steps.push({ kind: 'look-at-suggestions', program });
    }
  }
  return steps;
}

/** True while a participant gets no proposals by their own wish. */
export const isPaused = ({ pausedUntilUtc }: Pick<Participation, 'pausedUntilUtc'>, nowUtc: string): boolean =>
  pausedUntilUtc !== null && Date.parse(pausedUntilUtc) > Date.parse(nowUtc);

/** Tells the steps of one page apart. */
export function keyOfStep(step: NextStep): string {
  if ('pairing' in step) return `${step.kind} ${step.pairing.programId} ${step.pairing.id}`;
  return 'program' in step ? `${step.kind} ${step.program.id}` : step.kind;
}
