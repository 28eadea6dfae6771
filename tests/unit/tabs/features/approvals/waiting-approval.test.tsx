import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Approval } from '../../../../../api/src/contract/approval';
import { ApiContext } from '../../../../../tabs/src/app/api-context';
import { CallerContext } from '../../../../../tabs/src/app/caller';
import { HostContext, type Host } from '../../../../../tabs/src/app/host';
import { queryKeys } from '../../../../../tabs/src/app/query-keys';
import { createQueryClient } from '../../../../../tabs/src/app/query-client';
import { WaitingApproval } from '../../../../../tabs/src/features/approvals/WaitingApproval';

const person = (id: string, displayName: string) => ({ id, displayName, jobTitle: 'Analyst', department: 'Insights' });
const approval: Approval = {
  programId: 'spring',
  programName: 'Spring',
  pairingId: 'mila~tom~1',
  approvalId: 'ask.5',
  junior: person('mila', 'Mila Novak'),
  senior: person('tom', 'Thomas Bergström'),
  seats: ['junior'],
  whyThisPair: 'Insights and Operations rarely meet: each has something to teach the other.',
  whyYou: 'You decide about the time only; what they talk about stays with them.',
  askedAtUtc: '2026-01-06T09:00:00Z',
  dueAtUtc: '2026-01-13T17:00:00Z',
  timeCost: {
    sessions: 6,
    durationMinutes: 60,
    cadence: 'monthly',
    fromUtc: '2026-01-13T09:00:00Z',
    untilUtc: '2026-06-09T09:00:00Z',
    sentence: '6 × 60 minutes between 13 January and 9 June, within working hours',
  },
  listedAtUtc: '2026-01-05T08:00:00Z',
  remindedAtUtc: null,
  snoozedUntilUtc: null,
  teamPairings: 2,
  teamPeople: 8,
  forLead: false,
  decision: null,
  decidedAtUtc: null,
  decidedBy: null,
  handedOnTo: null,
  undoUntilUtc: null,
  reason: null,
};
const host: Host = {
  name: 'Teams',
  locale: 'en-GB',
  theme: 'default',
  subPageId: undefined,
  askToken: () => Promise.resolve(''),
  openLink: () => Promise.resolve(),
  onThemeChange: () => undefined,
  onBackButton: () => undefined,
  announceReady: () => undefined,
};
const caller = {
  person: person('jo', 'Jo'),
  nowUtc: '2026-01-08T08:30:00Z',
  isLead: false,
  approvalsWaiting: 1,
  inDirectory: true,
};

const screen = (shown: Approval, photos: Readonly<Record<string, string>> = {}): string => {
  const queryClient = createQueryClient();
  for (const [id, photo] of Object.entries(photos)) queryClient.setQueryData(queryKeys.photo(id), { photo });
  return renderToStaticMarkup(
    <FluentProvider theme={teamsLightTheme}>
      <HostContext.Provider value={host}>
        <CallerContext.Provider value={caller}>
          <ApiContext.Provider value={() => Promise.reject(new Error('not called'))}>
            <QueryClientProvider client={queryClient}>
              <WaitingApproval approval={shown} />
            </QueryClientProvider>
          </ApiContext.Provider>
        </CallerContext.Provider>
      </HostContext.Provider>
    </FluentProvider>,
  );
};

test('both people stand there with their pictures, and with their initials until those are known', () => {
  const photo = 'data:image/png;base64,iVBORw0KGgo=';
  expect(screen(approval)).not.toContain('<canvas');
  expect(screen(approval, { mila: photo }).split('<canvas')).toHaveLength(2);
});

test('a manager reads people, time in words, load of the team and the deadline counted from the clock of the service', () => {
  const html = screen(approval);

  expect(html).toContain('Mila Novak and Thomas Bergström');
  expect(html).toContain(approval.timeCost.sentence);
  expect(html).toContain('6 hours in all, for Mila Novak.');
  expect(html).toContain('The team of 8 holds 2 other pairings.');
  expect(html).toContain('Tue 13 January (in 5 days)');
});

test('each decision is a button that names the pair', () => {
  const html = screen(approval);

  expect(html).toContain('aria-label="Approve Mila Novak and Thomas Bergström"');
  expect(html).toContain('aria-label="Decline Mila Novak and Thomas Bergström"');
});

test('a lead is told why the decision falls to them', () => {
  const whyYou = 'You decide as the program lead, because the directory names no manager who can.';
  const html = screen({ ...approval, forLead: true, teamPeople: 0, whyYou });

  expect(html).toContain(whyYou);
  expect(html).not.toContain('The team of');
});

test('a manager reads why these two, and can ask to be asked later', () => {
  const html = screen(approval);

  expect(html).toContain(approval.whyThisPair);
  expect(html).toContain('aria-label="Ask me later about Mila Novak and Thomas Bergström"');
});

test('who asked to be asked later reads when that is', () => {
  const html = screen({ ...approval, snoozedUntilUtc: '2026-01-09T08:30:00Z' });

  expect(html).toContain('You are asked again tomorrow.');
  expect(html).not.toContain('Ask me later');
});
