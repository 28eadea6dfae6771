import type { RuleName } from './legal';
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
  if (alone === 0)
    return `No ${other} is possible: ${clause} for ${broken} of ${counts.partners}, and others break several rules.`;
  return alone === 1
    ? `No ${other} is possible: for one of ${counts.partners} the only obstacle is that ${clause}.`
    : `No ${other} is possible: for ${alone} of ${counts.partners} the only obstacle is that ${clause}.`;
}

const clauses: Readonly<Record<RuleName, (seat: 'junior' | 'senior', voice: LeftOutVoice) => string>> = {
  'band-gap': (seat) => (seat === 'junior' ? 'they are not senior enough' : 'they are not junior enough'),
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
