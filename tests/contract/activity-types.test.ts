import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { FeedKind } from '../../api/src/contract/feed';
import type { NotificationTemplate, Pairing } from '../../api/src/domain/pairing/pairing';
import { notificationText } from '../../api/src/use-cases/pairing-work/notification-text';
import { makeProgram } from '../support/make-program';
import { reach } from '../unit/domain/pairing/make-pairing';

const Manifest = z.object({
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
});
const manifest = Manifest.parse(
  JSON.parse(readFileSync(path.resolve(__dirname, '../../appPackage/manifest.json'), 'utf8')),
);
const declared = new Map(manifest.activities.activityTypes.map(({ type, templateText }) => [type, templateText]));

/** Every kind that the product sends; a kind without an entry does not compile. */
const sent = {
  matchProposed: true,
  pairingStalled: true,
  matchAccepted: true,
  matchEnded: true,
  approvalRequested: true,
  approvalReminder: true,
  approvalHandedOn: true,
  approvalDecided: true,
  seriesBooked: true,
  seriesByFile: true,
  noTimeFound: true,
  sessionComing: true,
  sessionMoved: true,
  sessionNotMoved: true,
  sessionNotRebooked: true,
  cancelledAgain: true,
  sessionClashes: true,
  pairingPaused: true,
  pulseDue: true,
} as const satisfies Record<NotificationTemplate, true>;
const templates = Object.keys(sent) as NotificationTemplate[];

const pairings: readonly Pairing[] = [reach.awaiting(), reach.booked()];

test('every kind of news that is sent is declared in the manifest, and nothing else is', () => {
  expect([...declared.keys()].sort()).toEqual([...templates].sort());
});

test('people can choose about every kind', () => {
  expect([...FeedKind.options].sort()).toEqual([...templates].sort());
});

test.each(templates)('%s gives exactly the parameters of its sentence, and a preview that Teams takes', (template) => {
  const wanted = [...(declared.get(template) ?? '').matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
  for (const pairing of pairings) {
    const request = { template, recipientId: 'jun', session: 1 };
    const { parameters, preview } = notificationText(request, pairing, makeProgram(), (id) => id.repeat(40));
    expect(Object.keys(parameters).sort()).toEqual([...wanted].sort());
    expect(preview.length).toBeLessThanOrEqual(150);
  }
});
