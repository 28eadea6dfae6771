import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Manifest = z.object({
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
});

const file = path.resolve(import.meta.dirname, '../appPackage/manifest.json');

/** The app as the tenant has it installed: its id, and the activities that its manifest declares; others are refused. */
export const installedApp = {
  teamsAppId: '6f1c7c3e-8f2b-4a1c-9a39-0a3a5d9d0d11',
  activityTypes: Manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).activities.activityTypes,
};
