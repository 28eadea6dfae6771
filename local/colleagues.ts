import { z } from 'zod';
import type { Issuer } from './sign-in/issuer';
import type { Tenant } from './graph/tenant';
import type { Enrolment } from './organisation/enrol';

export interface Colleagues {
  readonly origin: string;
  readonly tenant: Tenant;
  readonly issuer: Issuer;
  /** Id of a person with the lead's role: sees when a program opens. */
  readonly leadId: string;
  /** Chooses who joins, and with what, from the topics of the program. */
  readonly choose: (topicIds: readonly string[]) => readonly Enrolment[];
  readonly report: (message: string) => void;
  /** Ids of the programs that everybody chosen has joined; who leaves one of them later is not enrolled again. */
  readonly joined?: Set<string>;
}

const openProgram = z.object({
  id: z.string(),
  state: z.string(),
  settings: z.object({ name: z.string(), topics: z.array(z.object({ id: z.string() })) }),
});
type OpenProgram = z.infer<typeof openProgram>;
const programList = z.object({ items: z.array(openProgram) });
const problem = z.object({ code: z.string() });

/** What came of one person's wish to join. */
type Outcome = 'joined' | 'refused' | 'again';

/**
 * Waits for programs to open and lets a share of the company join each, through the product's own API and with each
 * person's own token, as real colleagues would. Whoever the API does not answer tries again later. Returns how to stop.
 */
export function letColleaguesJoin(colleagues: Colleagues): () => void {
  const joined = colleagues.joined ?? new Set<string>();
  const waiting = new Map<string, readonly Enrolment[]>();
  let stopped = false;
  const watch = async (): Promise<void> => {
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
      for (const program of await openPrograms(colleagues)) {
        if (stopped || joined.has(program.id)) continue;
        const chosen = waiting.get(program.id) ?? colleagues.choose(program.settings.topics.map((topic) => topic.id));
        const left = await joinAll(colleagues, program, chosen, () => stopped);
        waiting.set(program.id, left);
        if (left.length === 0) joined.add(program.id);
      }
    }
  };
  void watch().catch((error: unknown) => colleagues.report(`Colleagues stopped joining: ${String(error)}`));
  return () => {
    stopped = true;
  };
}

async function openPrograms({ origin, issuer, tenant, leadId }: Colleagues): Promise<readonly OpenProgram[]> {
  const lead = tenant.directory.get(leadId);
  if (lead === undefined) return [];
  const headers = { Authorization: `Bearer ${await issuer.tokenFor({ ...lead, isLead: true })}` };
  const answer = await ask(`${origin}/api/programs`, { headers });
  const list = programList.safeParse(answer?.body);
  return list.success ? list.data.items.filter((program) => program.state === 'open') : [];
}

/** Lets everybody of a list join, four at a time. Returns who has to try again. */
async function joinAll(
  colleagues: Colleagues,
  program: OpenProgram,
  chosen: readonly Enrolment[],
  stopped: () => boolean,
): Promise<readonly Enrolment[]> {
  const queue = [...chosen];
  const again: Enrolment[] = [];
  let joinedNow = 0;
  const worker = async (): Promise<void> => {
    // Once somebody has to try again, the rest waits too: the directory or the API is not ready.
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const outcome = stopped() || again.length > 0 ? 'again' : await join(colleagues, program, next);
      if (outcome === 'again') again.push(next);
      if (outcome === 'joined') joinedNow += 1;
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  if (joinedNow > 0) colleagues.report(`${joinedNow} colleagues joined "${program.settings.name}".`);
  return again;
}

async function join({ origin, tenant, issuer }: Colleagues, { id }: OpenProgram, who: Enrolment): Promise<Outcome> {
  const user = tenant.directory.get(who.personId);
  if (user === undefined) return 'refused';
  const { personId: _personId, ...participation } = who;
  const answer = await ask(`${origin}/api/programs/${id}/participation`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${await issuer.tokenFor({ ...user, isLead: false })}`,
    },
    body: JSON.stringify({ ...participation, pausedUntilUtc: null, exclusions: [] }),
  });
  if (answer === null || answer.status >= 500 || answer.status === 429) return 'again';
  if (answer.status < 300) return 'joined';
  return problem.safeParse(answer.body).data?.code === 'directory-not-ready' ? 'again' : 'refused';
}

/** The status and JSON of an answer; null where none came, or not all of it. */
async function ask(url: string, init: RequestInit): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  } catch {
    return null;
  }
}
