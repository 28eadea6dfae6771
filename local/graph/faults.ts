import { z } from 'zod';
import { seededRandom, type SeededRandom } from '../seeded-random';
import { GraphError } from './graph-error';

const share = z.number().min(0).max(1);
const pattern = z.string().refine(isPattern, 'is no regular expression');

/** How badly the Graph behaves. Shares are of requests, from 0 to 1. */
export const faultSettings = z.object({
  /** Answered 429 with Retry-After, without effect. */
  throttle: share.default(0),
  retryAfterSeconds: z.number().int().min(0).default(1),
  /** Answered 503 or 504, without effect. */
  errors: share.default(0),
  /** Takes effect, then no answer comes: the connection is closed after `hangMs`. */
  timeoutAfterEffect: share.default(0),
  hangMs: z.number().int().min(0).default(0),
  /** Takes effect, then the connection is reset in the middle of the answer. */
  reset: share.default(0),
  /** Answered with `refusal`, without effect. */
  refused: share.default(0),
  refusal: z.object({ status: z.number().int(), code: z.string() }).default({ status: 403, code: 'ErrorAccessDenied' }),
  /** Waiting time of every request, during which it holds its place at the mailbox. */
  latencyMs: z.number().int().min(0).default(0),
  /** Share of the requests *inside* batches that fail with 429, 503 or, after their effect, 504. */
  batchPartial: share.default(0),
  /** Share of the change notifications that are never sent. */
  dropNotifications: share.default(0),
  seed: z.number().int().default(1),
  /** Faults befall so many requests, on the wire or inside batches, and then no more; without it there is no end to them. */
  atMost: z.number().int().min(0).optional(),
  /** Regular expressions; only a URL (from `/v1.0/` on) that one of them finds something in has faults. */
  paths: z.array(pattern).optional(),
});
export type FaultSettings = z.infer<typeof faultSettings>;

/** What befalls one request. */
export interface Fault {
  readonly latencyMs: number;
  /** Answered instead of serving the request. */
  readonly refusal: GraphError | null;
  /** What happens to the answer after the effect. */
  readonly after: 'timeout' | 'reset' | null;
  readonly hangMs: number;
}

/** What befalls one request inside a batch. */
export interface InnerFault {
  readonly refusal: GraphError | null;
  /** Served, and then answered with this all the same. */
  readonly lostAnswer: GraphError | null;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

const calm: Fault = { latencyMs: 0, refusal: null, after: null, hangMs: 0 };

function throttled(seconds: number): GraphError {
  const headers = { 'retry-after': String(seconds) };
  return new GraphError(429, 'TooManyRequests', 'Too many requests. Try again later.', {}, headers);
}

function refusalOf({ status, code }: FaultSettings['refusal']): GraphError {
  return new GraphError(status, code, 'Microsoft Graph refuses this request.');
}

const unavailable = new GraphError(503, 'serviceNotAvailable', 'The service is temporarily unavailable.');
const gatewayTimeout = new GraphError(
  504,
  'gatewayTimeout',
  'The server, while acting as a proxy, did not receive a timely response.',
);

/** The faults of the simulated Graph: switched at run time, and the same for the same seed and order of requests. */
export class Faults {
  #settings: FaultSettings;
  #paths: readonly RegExp[] | null = null;
  #random: SeededRandom;
  #befallen = 0;

  constructor(settings: Partial<FaultSettings> = {}) {
    this.#settings = faultSettings.parse(settings);
    this.#random = seededRandom('faults', this.#settings.seed);
    this.set(settings);
  }

  get settings(): FaultSettings {
    return this.#settings;
  }

  /** Replaces all settings; what is not named is off. Draws start again from the seed. @throws ZodError, and then nothing changed. */
  set(settings: unknown): void {
    this.#settings = faultSettings.parse(settings);
    this.#paths = this.#settings.paths?.map((source) => new RegExp(source)) ?? null;
    this.#random = seededRandom('faults', this.#settings.seed);
    this.#befallen = 0;
  }

  /** What befalls the next request on the wire. */
  draw(url: string): Fault {
    if (!this.#concerns(url) || this.#befallen >= (this.#settings.atMost ?? Infinity)) return calm;
    const fault = this.#drawConcerned();
    if (fault.refusal !== null || fault.after !== null) this.#befallen += 1;
    return fault;
  }

  #drawConcerned(): Fault {
    const { throttle, errors, timeoutAfterEffect, reset, latencyMs, hangMs, retryAfterSeconds } = this.#settings;
    const usual = { ...calm, latencyMs, hangMs };
    let left = this.#random.next();
    const falls = (part: number): boolean => (left -= part) < 0;
    if (falls(throttle)) return { ...usual, refusal: throttled(retryAfterSeconds) };
    if (falls(errors)) return { ...usual, refusal: this.#random.chance(0.5) ? unavailable : gatewayTimeout };
    if (falls(timeoutAfterEffect)) return { ...usual, after: 'timeout' };
    if (falls(reset)) return { ...usual, after: 'reset' };
    if (falls(this.#settings.refused)) return { ...usual, refusal: refusalOf(this.#settings.refusal) };
    return usual;
  }

  /** What befalls the next request inside a batch. */
  drawInner(url: string): InnerFault {
    const { batchPartial, retryAfterSeconds } = this.#settings;
    const none = { refusal: null, lostAnswer: null };
    const isOver = this.#befallen >= (this.#settings.atMost ?? Infinity);
    if (batchPartial === 0 || isOver || !this.#concerns(url) || !this.#random.chance(batchPartial)) return none;
    this.#befallen += 1;
    const kind = this.#random.between(1, 3);
    if (kind === 1) return { ...none, refusal: throttled(retryAfterSeconds) };
    return kind === 2 ? { ...none, refusal: unavailable } : { ...none, lostAnswer: gatewayTimeout };
  }

  /** Whether the next change notification gets lost. */
  losesNotification(): boolean {
    const { dropNotifications } = this.#settings;
    return dropNotifications > 0 && this.#random.chance(dropNotifications);
  }

  #concerns(url: string): boolean {
    return this.#paths?.some((one) => one.test(url)) ?? true;
  }
}
