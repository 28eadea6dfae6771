import type { ProgramSettings, Topic } from './program';

/**
 * Topics that reverse programs really trade in. Technology is one category of eight: published programs found it near the
 * bottom of what seniors came for, with culture and strategy on top.
 */
export const defaultTopics: readonly Topic[] = [
  { id: 'how-strategy-lands', name: 'How strategy lands on the ground', category: 'Strategy' },
  { id: 'deciding-under-uncertainty', name: 'Deciding under uncertainty', category: 'Strategy' },
  { id: 'new-business-models', name: 'New business models', category: 'Strategy' },

  { id: 'inclusion-and-belonging', name: 'Inclusion and belonging', category: 'Culture' },
  { id: 'what-new-colleagues-expect', name: 'What new colleagues expect of work', category: 'Culture' },
  { id: 'hybrid-work', name: 'Working well apart and together', category: 'Culture' },
  { id: 'speaking-up', name: 'Speaking up and upward feedback', category: 'Culture' },
  { id: 'working-across-cultures', name: 'Working across countries and cultures', category: 'Culture' },

  { id: 'leading-people', name: 'Leading people', category: 'Leadership' },
  { id: 'leading-through-change', name: 'Leading through change', category: 'Leadership' },
  { id: 'coaching-and-delegating', name: 'Coaching and delegating', category: 'Leadership' },

  { id: 'stakeholder-politics', name: 'Stakeholders and organisational politics', category: 'Influence' },
  { id: 'presenting-to-executives', name: 'Presenting to executives', category: 'Influence' },
  { id: 'negotiation', name: 'Negotiation', category: 'Influence' },
  { id: 'building-a-network', name: 'Building a network', category: 'Influence' },

  { id: 'customer-expectations', name: 'What customers expect today', category: 'Customers' },
  { id: 'social-media-and-community', name: 'Social media and communities', category: 'Customers' },
  { id: 'service-design', name: 'Designing services around people', category: 'Customers' },

  { id: 'sustainability', name: 'Sustainability in daily decisions', category: 'Society' },
  { id: 'ethics-and-trust', name: 'Ethics and public trust', category: 'Society' },

  { id: 'everyday-ai', name: 'AI in everyday work', category: 'Technology' },
  { id: 'working-with-data', name: 'Working with data', category: 'Technology' },
  { id: 'modern-collaboration-tools', name: 'Collaboration tools used well', category: 'Technology' },

  { id: 'finance-and-budgets', name: 'Finance and budgets', category: 'Know-how' },
  { id: 'organisation-history', name: 'Why things are done this way here', category: 'Know-how' },
  { id: 'career-choices', name: 'Career choices and turning points', category: 'Know-how' },
];

/** One session a day and two a week, an hour for lunch, and about a third of a team away at once. */
export const defaultSpread: ProgramSettings['spread'] = {
  lunchStartMinutes: 12 * 60,
  lunchMinutes: 60,
  maxSessionsPerDay: 1,
  maxSessionsPerWeek: 2,
  maxTeamAwayPercent: 35,
};

/**
 * Settings that a program lead can publish as they stand: six sessions of an hour in six months, led by the junior, outside
 * the management line, with both line managers agreeing to the time. The shape follows published reverse programs.
 */
export const defaultProgramSettings: ProgramSettings = {
  name: 'Reverse mentoring',
  description:
    'Pairs of people from different career stages and different parts of the organisation. Both teach and both learn; ' +
    'the junior of the two leads the sessions.',
  topics: [...defaultTopics],
  rules: {
    minimumBandGap: 2,
    requireSureLevels: true,
    requireSharedLanguage: true,
    minimumCommonMinutesPerWeek: 240,
    allowSameDirectManager: false,
    repeatWindowMonths: 12,
  },
  weights: {
    reverseExchange: 35,
    returnExchange: 20,
    organisationDistance: 15,
    sharedOutlook: 15,
    easeOfMeeting: 10,
    waitingTime: 5,
  },
  series: { sessions: 6, durationMinutes: 60, cadence: 'monthly', startWithinDays: 21 },
  spread: defaultSpread,
  approval: { approvers: 'both', deadlineWorkingDays: 5, whenPassed: 'lead', undoSeconds: 20, cards: 'at-once' },
  acceptanceDeadlineDays: 7,
  groundRules: [
    'What is said in a session stays between the two of us.',
    'The junior sets the agenda, the senior every third time; both come prepared and on time.',
    'We meet on neutral ground: online, or in a room that is nobody’s office.',
    'We listen to understand first, and say honestly what we see.',
    'Neither of us takes part in decisions about the other’s pay, promotion or appraisal.',
    'Either of us may end the pairing at any time, without fault and without giving a reason.',
  ],
};
