import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ActivityNotification } from '../graph/activity-feed';

const Manifest = z.object({
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
});

const manifestFile = path.resolve(import.meta.dirname, '../../appPackage/manifest.json');
const templates = new Map(
  Manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8'))).activities.activityTypes.map((one) => [
    one.type,
    one.templateText,
  ]),
);

/** A person's notifications as Teams shows them: the manifest's template with its placeholders filled in. */
export function renderFeed(notifications: readonly ActivityNotification[]): readonly Record<string, string | null>[] {
  return notifications.map((one) => ({
    id: one.id,
    atUtc: one.receivedUtc,
    text: (templates.get(one.activityType) ?? one.activityType).replace(
      /\{(\w+)\}/gu,
      (_all, name: string) => one.templateParameters[name] ?? '',
    ),
    preview: one.previewText,
    webUrl: one.topic.webUrl,
  }));
}
