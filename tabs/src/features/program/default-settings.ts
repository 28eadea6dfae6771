import type { ProgramSettings, Topic } from '../../../../api/src/contract/program';
import { defaultSpread } from '../../../../api/src/contract/program-defaults';

const topic = (category: string, id: string, name: string): Topic => ({ id, name, category });

/** Topics that published reverse programs work with; culture and strategy lead, technology is one of several. */
const topics: Topic[] = [
  topic('Culture', 'belonging', 'Belonging and inclusion'),
  topic('Culture', 'how-we-meet', 'Meetings and working habits'),
  topic('Culture', 'feedback-upward', 'Giving feedback upward'),
  topic('Culture', 'first-years', 'What the first years here are like'),
  topic('Culture', 'wellbeing', 'Wellbeing and workload'),
  topic('Strategy', 'how-strategy-lands', 'How strategy lands on the ground'),
  topic('Strategy', 'how-decisions-are-made', 'How decisions are made'),
  topic('Strategy', 'customers-today', 'What customers say today'),
  topic('Strategy', 'sustainability', 'Sustainability'),
  topic('Strategy', 'new-markets', 'New markets and generations'),
  topic('Technology', 'ai-at-work', 'AI in everyday work'),
  topic('Technology', 'data-literacy', 'Reading and questioning data'),
  topic('Technology', 'collaboration-tools', 'Collaboration tools'),
  topic('Technology', 'automation', 'Automating routine work'),
  topic('Technology', 'cyber-security', 'Security habits'),
  topic('Leadership', 'leading-teams', 'Leading teams'),
  topic('Leadership', 'difficult-conversations', 'Difficult conversations'),
  topic('Leadership', 'negotiation', 'Negotiation'),
  topic('Leadership', 'presenting', 'Presenting to executives'),
  topic('Leadership', 'leading-change', 'Leading change'),
  topic('Career', 'career-paths', 'Career paths here'),
  topic('Career', 'networks', 'Building a network'),
  topic('Career', 'working-parents', 'Work and family'),
  topic('Know-how', 'company-history', 'Company history and lessons'),
  topic('Know-how', 'crisis-experience', 'Experience from crises'),
  topic('Know-how', 'industry-know-how', 'Industry know-how'),
  topic('Know-how', 'budgets', 'Budgets and figures'),
];

/** A program that may be published as it stands: six sessions of an hour in six months, both managers asked. */
export const defaultSettings: ProgramSettings = {
  name: 'Reverse mentoring',
  description:
    'Two people who would rarely meet, each mentor and mentee. The junior leads the sessions; the senior listens, asks, and passes on what they know.',
  topics,
  rules: {
    minimumBandGap: 2,
    requireSharedLanguage: true,
    minimumCommonMinutesPerWeek: 240,
    allowSameDirectManager: false,
    repeatWindowMonths: 12,
  },
  weights: {
    reverseExchange: 35,
    returnExchange: 20,
    organisationDistance: 15,
    sharedOutlook: 10,
    easeOfMeeting: 10,
    waitingTime: 10,
  },
  series: { sessions: 6, durationMinutes: 60, cadence: 'monthly', startWithinDays: 21 },
  spread: defaultSpread,
  approval: { approvers: 'both', deadlineWorkingDays: 5, whenPassed: 'lead', undoSeconds: 20, cards: 'at-once' },
  acceptanceDeadlineDays: 7,
  groundRules: [
    'What we say stays between us.',
    'The junior leads the session and brings the agenda; the senior takes every third.',
    'Neither of us assesses the other, now or later.',
    'We meet on neutral ground: online, or in a room of nobody.',
    'If one of us cannot come, we move the session and do not drop it.',
    'Either of us may end this at any time, without fault.',
  ],
};
