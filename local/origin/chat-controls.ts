import { z } from 'zod';
import type { LocalBot } from '../bot/local-bot';
import { ControlError } from './json';

const Act = z.object({
  person: z.string(),
  activityId: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
  trigger: z.enum(['manual', 'automatic']),
});
const Write = z.object({ person: z.string(), text: z.string().min(1).max(500) });
const Install = z.object({ person: z.string(), installed: z.boolean() });

/** What the frame's chat view asks for: a person's chat with the bot, and what Teams would do for them there. */
export const chatControls = {
  'GET /local/chat': (bot: LocalBot, query: URLSearchParams) => ({ items: bot.chats.of(query.get('person') ?? '') }),

  'POST /local/chat/act': async (bot: LocalBot, body: unknown) => {
    const { person, activityId, verb, data, trigger } = read(Act, body);
    return bot.client.execute(person, activityId, { verb, data }, trigger);
  },

  'POST /local/chat/write': async (bot: LocalBot, body: unknown) => {
    const { person, text } = read(Write, body);
    await bot.client.write(person, text);
    return {};
  },

  'POST /local/chat/app': async (bot: LocalBot, body: unknown) => {
    const { person, installed } = read(Install, body);
    await bot.client.setInstalled(person, installed);
    return {};
  },
} as const;

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ControlError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}
