import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { GraphAnswer, Route, RouteContext } from '../call';
import { GraphError } from '../graph-error';
import { graphEnum, readBody } from '../odata/request-body';
import { userInPath } from './user-in-path';

const longestPreview = 150;
const teamsLink =
  /^https:\/\/(teams\.microsoft\.com|teams\.cloud\.microsoft|(?:gov|dod)?\.?teams\.microsoft\.us)\/l\//i;
const graphObject = /^https?:\/\/[^/]+\/.*v1\.0\/.+/;

const notificationInput = z.object({
  topic: z.object({ source: graphEnum(['text', 'entityUrl']), value: z.string().min(1), webUrl: z.string().nullish() }),
  activityType: z.string().min(1),
  previewText: z.object({ content: z.string().min(1) }),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  chainId: z.number().int().nullish(),
  iconId: z.string().nullish(),
  teamsAppId: z.string().nullish(),
});
type NotificationInput = z.infer<typeof notificationInput>;

function refuse(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

function requireTopic({ topic }: NotificationInput): void {
  if (topic.source === 'entityUrl') {
    if (!graphObject.test(topic.value)) throw refuse('Topic value must be the URL of a Microsoft Graph resource.');
  } else if (!teamsLink.test(topic.webUrl ?? '')) {
    throw refuse('Topic webUrl must be a Microsoft Teams deep link when the topic source is text.');
  }
}

/** @throws GraphError 400 where the manifest does not declare the activity, or its sentence lacks a parameter. */
function requireDeclared(input: NotificationInput, declared: ReadonlyMap<string, string> | null): void {
  const given = new Set(input.templateParameters?.map(({ name }) => name));
  if (input.activityType === 'systemDefault') {
    if (!given.has('systemDefaultText')) throw refuse("Template parameter 'systemDefaultText' is missing.");
    return;
  }
  const template = declared?.get(input.activityType);
  if (declared !== null && template === undefined) {
    throw refuse(`Activity type '${input.activityType}' is not declared in the manifest of the Teams app.`);
  }
  const wanted = [...(template ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const missing = wanted.find((name) => name !== 'actor' && !given.has(name));
  if (missing !== undefined) throw refuse(`Template parameter '${missing}' is missing.`);
}

function sendNotification({ tenant, call, keys }: RouteContext): GraphAnswer {
  const user = userInPath(tenant, keys);
  const input = readBody(notificationInput, call.body);
  requireTopic(input);
  requireDeclared(input, tenant.activityTypes);
  if (input.previewText.content.length > longestPreview) {
    throw refuse(`PreviewText content must not be longer than ${longestPreview} characters.`);
  }
  if (tenant.withoutApp.has(user.id)) {
    const message =
      'Application is not authorized to generate notifications about this resource to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).';
    throw new GraphError(403, 'Forbidden', message);
  }
  tenant.activity.deliver(user.id, {
    id: randomUUID(),
    receivedUtc: tenant.clock.now().toISOString(),
    topic: { source: input.topic.source, value: input.topic.value, webUrl: input.topic.webUrl ?? null },
    activityType: input.activityType,
    previewText: input.previewText.content,
    templateParameters: Object.fromEntries((input.templateParameters ?? []).map(({ name, value }) => [name, value])),
    chainId: input.chainId ?? null,
    iconId: input.iconId ?? null,
  });
  return { status: 204 };
}

export const activityRoutes: readonly Route[] = [
  { method: 'POST', path: 'users/{user}/teamwork/sendActivityNotification', handle: sendNotification },
];
