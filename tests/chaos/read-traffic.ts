import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** What was asked of Microsoft Graph; a request inside a batch counts by itself, the batch as a round trip. */
export interface Traffic {
  /** Requests by what they are for. */
  readonly requests: Readonly<Record<string, number>>;
  /** HTTP exchanges, batches among them. */
  readonly roundTrips: number;
  readonly batches: number;
  /** Answers that failed or got lost, by what befell them. */
  readonly faults: Readonly<Record<string, number>>;
}

const Exchange = z.looseObject({
  method: z.string(),
  url: z.string(),
  status: z.number(),
  fault: z.string().optional(),
  requestBody: z.unknown(),
  responseBody: z.unknown(),
});
const Batch = z.object({ requests: z.array(z.object({ id: z.string(), method: z.string(), url: z.string() })) });
const BatchAnswer = z.object({ responses: z.array(z.object({ id: z.string(), status: z.number() })) });

/** Kinds of request, the first pattern that fits; what stays for the last is told by its path. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['read free/busy', /^POST .*\/getSchedule/u],
  ['create event', /^POST \/users\/[^/]+\/events$/u],
  ["find attendee's copy", /^GET \/users\/[^/]+\/events\?.*iCalUId%20eq/u],
  ['follow a series', /^GET .*\/instances\?.*isCancelled/u],
  ['follow a mailbox', /\/calendarView\/delta/u],
  ['subscribe', /^[A-Z]+ \/subscriptions/u],
  ['list occurrences', /^GET .*\/instances/u],
  ['change event', /^PATCH \/users\/[^/]+\/events\//u],
  ['cancel', /^POST .*\/cancel$/u],
  ['read event', /^GET \/users\/[^/]+\/events\/[^/]+\?/u],
  ['read mailbox settings', /\/mailboxSettings/u],
  ['notify', /sendActivityNotification$/u],
  ['read people', /^GET \/users\/delta/u],
];

/** What planning, booking and moving a series may ask for. */
export const bookingKinds: readonly string[] = [
  'read free/busy',
  'read mailbox settings',
  'create event',
  "find attendee's copy",
  'list occurrences',
  'change event',
  'cancel',
  'read event',
];

/** What a request is for. */
export function kindOf(method: string, url: string): string {
  const line = `${method} ${url.replace(/^\/v1\.0/u, '')}`;
  return (
    kinds.find(([, pattern]) => pattern.test(line))?.[0] ??
    line.replace(/^([^?]*)\?.*$/u, '$1').replaceAll(/[0-9a-f-]{36}/gu, '…')
  );
}

/** Counts a log of exchanges. */
export async function readTraffic(file: string): Promise<Traffic> {
  const requests: Record<string, number> = {};
  const faults: Record<string, number> = {};
  let roundTrips = 0;
  let batches = 0;
  const count = (counts: Record<string, number>, name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const judge = (status: number) => {
    if ([429, 503, 504].includes(status)) count(faults, String(status));
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const exchange = Exchange.parse(JSON.parse(line));
    roundTrips += 1;
    if (exchange.fault !== undefined) count(faults, exchange.fault === 'reset' ? 'answer cut off' : 'answer lost');
    judge(exchange.status);
    if (!exchange.url.endsWith('/$batch')) {
      count(requests, kindOf(exchange.method, exchange.url));
      continue;
    }
    batches += 1;
    for (const inner of Batch.parse(exchange.requestBody).requests) count(requests, kindOf(inner.method, inner.url));
    const answers = BatchAnswer.safeParse(exchange.responseBody);
    for (const inner of answers.success ? answers.data.responses : []) judge(inner.status);
  }
  return { requests, roundTrips, batches, faults };
}
