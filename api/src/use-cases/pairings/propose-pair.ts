import type { Chart } from '../../domain/org/chart';
import type { PairBar } from '../../domain/pairing/events';
import type { MatchNote, Pairing } from '../../domain/pairing/pairing';
import { pairingId } from '../../domain/pairing/pairing-id';
import { pairingPolicy } from '../../domain/pairing/policy';
import { propose } from '../../domain/pairing/propose';
import { hasEnded } from '../../domain/pairing/states';
import { proposedTerms } from '../../domain/pairing/terms';
import type { MatchRules, Program } from '../../domain/program/program';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import type { Ports } from '../ports/ports';

/** Two people to be paired, by a round or by one of them. */
export interface PairToPropose {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly origin: Pairing['origin'];
  readonly match: MatchNote | null;
}

/**
 * Proposes a pairing to two people. Safe to repeat: a round proposes a pair once, and a live pairing of the two stands in
 * the way of another. The pairing is hidden until its work has held a seat for both.
 *
 * The org chart is asked again here, because it may have changed since the pair was suggested.
 */
export async function proposePair(
  ports: Pick<Ports, 'pairings' | 'org' | 'clock'>,
  program: Program,
  pair: PairToPropose,
): Promise<Outcome<Pairing>> {
  const org = await ports.org.current();
  if (org === null) return refused('directory-not-ready', 'The org chart has not been read yet. Sync it first.');
  const bar = barOf(org.chart, program.settings.rules, pair.juniorId, pair.seniorId);
  if (bar !== null) return refused('not-a-candidate', barSentences[bar]);

  for (let occurrence = 1; ; occurrence += 1) {
    const id = pairingId(pair.juniorId, pair.seniorId, occurrence);
    const earlier = await ports.pairings.read(program.id, id);
    if (earlier !== null) {
      if (isRepeat(earlier.value, pair)) return accepted(earlier.value);
      if (!hasEnded(earlier.value)) return refused('seat-taken', 'These two people are paired already.');
      continue;
    }
    const created = await ports.pairings.create(firstVersion(id, program, pair, ports.clock.nowUtc()));
    if (created !== 'exists') return accepted(created.value);
    occurrence -= 1; // Somebody proposed the same two people meanwhile: look at what they wrote.
  }
}

/** Why the org chart forbids two people to be paired; null where it does not. */
export function barOf(
  chart: Chart,
  rules: Pick<MatchRules, 'allowSameDirectManager'>,
  juniorId: string,
  seniorId: string,
): PairBar | null {
  const junior = chart.indexOf(juniorId);
  const senior = chart.indexOf(seniorId);
  if (junior < 0 || senior < 0) return 'gone-from-directory';
  if (chart.sameLine(junior, senior)) return 'same-management-line';
  const manager = chart.managerOf[junior] ?? -1;
  const sameManager = manager >= 0 && manager === chart.managerOf[senior];
  return sameManager && !rules.allowSameDirectManager ? 'same-direct-manager' : null;
}

/** The same in words. */
export const barSentences: Readonly<Record<PairBar, string>> = {
  'gone-from-directory': 'One of these two people is not in the org chart any more.',
  'same-management-line': 'One of these two people is above the other in the management line.',
  'same-direct-manager': 'These two people report to the same manager, and the program does not allow that.',
};

/** The same round, or the same person's pick that still stands, is asking again. */
function isRepeat(earlier: Pairing, { origin, juniorId, seniorId }: PairToPropose): boolean {
  if (earlier.junior.personId !== juniorId || earlier.senior.personId !== seniorId) return false;
  if (origin.kind === 'round') return earlier.origin.kind === 'round' && earlier.origin.roundId === origin.roundId;
  const samePicker = earlier.origin.kind === 'own-pick' && earlier.origin.byPersonId === origin.byPersonId;
  return samePicker && !hasEnded(earlier);
}

function firstVersion(id: string, program: Program, pair: PairToPropose, nowUtc: number): Pairing {
  const policy = pairingPolicy(program.settings);
  const terms = proposedTerms(program.settings.series, policy, nowUtc);
  return propose({ ...pair, id, programId: program.id, terms }, policy, nowUtc);
}
