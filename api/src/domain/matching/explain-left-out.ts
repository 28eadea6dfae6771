import type { SeatName } from '../pairing/pairing';
import { type RuleName, ruleNames } from './legal';
import type { ReasonCounts } from './round-outcome';
import type { SeatReason } from './seat-reason';

/** Whom a sentence about a left-out person addresses: the lead, or the person. */
export type LeftOutVoice = 'lead' | 'self';

/** The binding reason in words. Counts only: no topic, no name. */
export function reasonSentence({ seat, kind, counts }: SeatReason, voice: LeftOutVoice): string {
  const other = seat === 'junior' ? 'senior' : 'junior';
  if (kind === 'no-partners') return `Nobody else offers a free ${other} seat.`;
  if (kind === 'partners-taken') {
    const who = voice === 'lead' ? 'this person' : 'you';
    return counts.legal === 1
      ? `The only ${other} who could be paired with ${who} is taken.`
      : `All ${counts.legal} ${other}s who could be paired with ${who} are taken.`;
  }
  const alone = counts.onlyBrokenBy[kind] ?? 0;
  const broken = counts.brokenBy[kind] ?? 0;
  const clause = clauses[kind](seat, voice);
  const advice = kind === 'sure-levels' ? ` ${surerLevels[voice]}` : '';
  if (alone === 0)
    return `No ${other} is possible: ${clause} for ${broken} of ${counts.partners}, and others break several rules.${advice}`;
  return alone === 1
    ? `No ${other} is possible: for one of ${counts.partners} the only obstacle is that ${clause}.${advice}`
    : `No ${other} is possible: for ${alone} of ${counts.partners} the only obstacle is that ${clause}.${advice}`;
}

/** What can be done about levels that are not sure. */
const surerLevels: Readonly<Record<LeftOutVoice, string>> = {
  lead: 'Confirm the order of grades or set levels on the directory page.',
  self: 'The program lead can confirm levels.',
};

const clauses: Readonly<Record<RuleName, (seat: SeatName, voice: LeftOutVoice) => string>> = {
  'band-gap': (seat) => (seat === 'junior' ? 'they are not senior enough' : 'they are not junior enough'),
  'sure-levels': (_, voice) =>
    voice === 'self'
      ? 'your level and theirs are not sure enough to tell who is senior'
      : 'the levels are not sure enough to tell who is senior',
  'reverse-exchange': (seat, voice) => {
    const you = voice === 'self';
    if (seat === 'junior')
      return you ? 'they seek nothing that you share' : 'they seek nothing that this person shares';
    return you ? 'they share nothing that you seek' : 'they share nothing that this person seeks';
  },
  'management-line': () => 'the two are in one management line',
  'same-manager': () => 'both report to the same manager',
  language: () => 'there is no language in common',
  'working-hours': () => 'working hours overlap too little',
  calendar: () => 'the calendars have no time for a session in common',
  exclusion: () => 'one asked not to be paired with the other',
  barred: () => 'they are paired already, declined, were paired not long ago, or are kept apart',
};

/** One rule of those that stand between a left-out person and the people on the other side. */
export interface RuledOut {
  /** What is wrong, in words for the lead. */
  readonly because: string;
  /** People whom the rule rules out. */
  readonly partners: number;
  /** Those among them whom no other rule rules out. */
  readonly alone: number;
}

/** Which rule rules out how many, the strongest first; rules that rule out nobody are left out. Counts only: no topic, no name. */
export function ruledOut(seat: SeatName, { brokenBy, onlyBrokenBy }: Breakdown): RuledOut[] {
  return ruleNames
    .flatMap((rule): RuledOut[] => {
      const partners = brokenBy[rule] ?? 0;
      if (partners === 0) return [];
      const because = clauses[rule](seat, 'lead');
      const said = `${because.charAt(0).toUpperCase()}${because.slice(1)}`;
      return [{ because: said, partners, alone: onlyBrokenBy[rule] ?? 0 }];
    })
    .toSorted((a, b) => b.partners - a.partners);
}

type Breakdown = Pick<ReasonCounts, 'brokenBy' | 'onlyBrokenBy'>;
