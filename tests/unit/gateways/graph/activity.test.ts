import { readFileSync } from 'node:fs';
import { createNotificationGateway } from '../../../../api/src/gateways/graph/activity';
import { openGraph } from '../../../../api/src/gateways/graph/client';
import type { NotificationTemplate } from '../../../../api/src/domain/pairing/pairing';
import { notificationText } from '../../../../api/src/use-cases/pairing-work/notification-text';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../../support/graph-in-process';
import { makeProgram } from '../../../support/make-program';
import { reach } from '../../domain/pairing/make-pairing';

interface Manifest {
  readonly activities: {
    readonly activityTypes: readonly { readonly type: NotificationTemplate; readonly templateText: string }[];
  };
}

const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as Manifest;
const { activityTypes } = manifest.activities;
const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + 3_600_000 }) };
const app = { appId: '22222222-2222-4222-8222-222222222222', tabId: 'vice-versa' };

let graph: GraphInProcess;
beforeEach(async () => {
  graph = await startGraph({ people: [makeOrgPerson('ann')], activityTypes });
});
afterEach(() => graph.stop());

const gateway = (catalogAppId: string | null = null) =>
  createNotificationGateway(openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 }), app, catalogAppId);
const feed = () => graph.tenant.activity.of(idOf(graph, 'ann'));

function notification(template: NotificationTemplate, key = 'k') {
  const recipientId = idOf(graph, 'ann');
  return {
    key,
    template,
    recipientId,
    ...notificationText({ template, recipientId, session: 1 }, reach.booked(), makeProgram(), () => 'Bob'),
  };
}

test.each(activityTypes.map(({ type }) => type))(
  '%s fills every placeholder of its sentence in the manifest',
  async (template) => {
    expect(await gateway().send(notification(template))).toEqual({ kind: 'sent' });
    expect(feed()).toHaveLength(1);
  },
);

test('a repeat takes the place of the earlier notification', async () => {
  await gateway().send(notification('matchProposed', 'one'));
  await gateway().send(notification('matchProposed', 'one'));
  await gateway().send(notification('matchProposed', 'two'));
  expect(feed()).toHaveLength(2);
});

test('opens the page of the pairing in Teams', async () => {
  await gateway().send(notification('matchProposed'));
  expect(decodeURIComponent(feed()[0]?.topic.webUrl ?? '')).toContain('{"subEntityId":"pairings/spring/jun~sen~1"}');
});

test('somebody without the app is unreachable, with the reason and who can mend it', async () => {
  graph.tenant.setAppInstalled(idOf(graph, 'ann'), false);
  expect(await gateway().send(notification('matchProposed'))).toEqual({
    kind: 'unreachable',
    reason: 'The app is not installed for them. Ask your Teams admin to deploy Vice Versa to them.',
  });
});

test('somebody without the app gets it, and the notification, where the service may install it', async () => {
  graph.tenant.setAppInstalled(idOf(graph, 'ann'), false);
  expect(await gateway(graph.tenant.teamsAppId).send(notification('matchProposed'))).toEqual({ kind: 'sent' });
  expect(feed()).toHaveLength(1);
});

test('where Teams does not know of the installation yet, the notification goes back to the pending work', async () => {
  graph.tenant.setAppInstalled(idOf(graph, 'ann'), false);
  graph.faults.set({ refused: 1, refusal: { status: 403, code: 'Forbidden' }, paths: ['sendActivityNotification$'] });
  const sending = gateway(graph.tenant.teamsAppId).send(notification('matchProposed'));
  await expect(sending).rejects.toBeInstanceOf(TemporaryFailure);
});

test('a refusal although the app is installed is about the service and never counted against the person', async () => {
  graph.faults.set({ refused: 1, refusal: { status: 403, code: 'Forbidden' }, paths: ['sendActivityNotification$'] });
  const sending = gateway(graph.tenant.teamsAppId).send(notification('matchProposed'));
  await expect(sending).rejects.toMatchObject({ name: 'PermanentFailure' });
});

test('a throttled notification goes back to the pending work with the time to wait', async () => {
  graph.faults.set({ throttle: 1, retryAfterSeconds: 30 });
  const failure = await gateway()
    .send(notification('matchProposed'))
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TemporaryFailure);
});
