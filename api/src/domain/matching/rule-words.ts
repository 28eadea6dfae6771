import type { RuleName } from './legal';

/** What is wrong with a pair that breaks the rule, in words. */
export const ruleInWords: Readonly<Record<RuleName, string>> = {
  'band-gap': 'the two are too close in seniority',
  'sure-levels': 'their levels are not sure enough to tell who is senior',
  'reverse-exchange': 'the junior shares nothing that the senior seeks',
  'management-line': 'one is in the management line of the other',
  'same-manager': 'both report to the same manager',
  language: 'they have no language in common',
  'working-hours': 'their working hours overlap too little',
  calendar: 'their calendars have no time for a session',
  exclusion: 'one asked not to be paired with the other',
  barred: 'they are paired already, declined, were paired not long ago, or are kept apart by the program lead',
};
