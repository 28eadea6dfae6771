import { z } from 'zod';

/** A message in the chat between the bot and a person. */
export const chatMessage = z.object({
  id: z.string(),
  from: z.enum(['bot', 'person']),
  atUtc: z.string(),
  text: z.string(),
  /** What a notification shows. */
  summary: z.string().nullable(),
  card: z.record(z.string(), z.unknown()).nullable(),
  edited: z.boolean(),
});
export type ChatMessage = z.infer<typeof chatMessage>;

export const chatState = z.object({ issued: z.number(), messages: z.record(z.string(), z.array(chatMessage)) });
export type ChatState = z.infer<typeof chatState>;

/** The chats of all people with the bot, by person id. */
export class Chats {
  #issued = 0;
  #revision = 0;
  readonly #messages = new Map<string, ChatMessage[]>();

  get revision(): number {
    return this.#revision;
  }

  of(personId: string): readonly ChatMessage[] {
    return this.#messages.get(personId) ?? [];
  }

  /** Everything that the bot ever said, as it stands. */
  all(): readonly ChatMessage[] {
    return [...this.#messages.values()].flat();
  }

  add(personId: string, message: Omit<ChatMessage, 'id' | 'edited'>): ChatMessage {
    this.#issued += 1;
    this.#revision += 1;
    const added = { ...message, id: `1700000000${String(this.#issued).padStart(3, '0')}`, edited: false };
    this.#messages.set(personId, [...this.of(personId), added]);
    return added;
  }

  /** False where there is no such message. */
  replace(personId: string, id: string, content: Pick<ChatMessage, 'text' | 'summary' | 'card'>): boolean {
    if (!this.of(personId).some((message) => message.id === id)) return false;
    this.#revision += 1;
    const changed = this.of(personId).map((one) => (one.id === id ? { ...one, ...content, edited: true } : one));
    this.#messages.set(personId, changed);
    return true;
  }

  exportState(): ChatState {
    return { issued: this.#issued, messages: Object.fromEntries(this.#messages) };
  }

  importState(state: unknown): void {
    const { issued, messages } = chatState.parse(state);
    this.#issued = issued;
    for (const [personId, list] of Object.entries(messages)) this.#messages.set(personId, list);
  }
}
