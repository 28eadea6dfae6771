import { installedApp } from '../app-manifest';
import type { ActivityNotification } from '../graph/activity-feed';

const templates = new Map(installedApp.activityTypes.map(({ type, templateText }) => [type, templateText]));

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
