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
}

interface OpenProgram {
  readonly id: string;
  readonly state: string;
  readonly participants: number;
  readonly settings: { readonly name: string; readonly topics: readonly { readonly id: string }[] };
}

/**
 * Waits for programs to open and lets a share of the company join each, through the product's own API and with each
 * person's own token, as real colleagues would. Returns how to stop.
 */
export function letColleaguesJoin(colleagues: Colleagues): () => void {
  const joined = new Set<string>();
  let stopped = false;
  const watch = async (): Promise<void> => {
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
      for (const program of await openPrograms(colleagues)) {
        if (stopped || joined.has(program.id)) continue;
        if (await joinAll(colleagues, program, () => stopped)) joined.add(program.id);
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
  const response = await fetch(`${origin}/api/programs`, {
    headers: { Authorization: `Bearer ${await issuer.tokenFor({ ...lead, isLead: true })}` },
  }).catch(() => null);
  if (response?.ok !== true) return [];
  const { items } = (await response.json()) as { items: OpenProgram[] };
  return items.filter((program) => program.state === 'open');
}

/** True once everybody chosen has joined, or needs not; false where the directory is not ready yet. */
async function joinAll(colleagues: Colleagues, program: OpenProgram, stopped: () => boolean): Promise<boolean> {
  const { origin, tenant, issuer, choose, report } = colleagues;
  const chosen = choose(program.settings.topics.map((topic) => topic.id));
  const queue = [...chosen];
  let joinedNow = 0;
  let notReady = false;
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined && !stopped() && !notReady; next = queue.pop()) {
      const user = tenant.directory.get(next.personId);
      if (user === undefined) continue;
      const { personId: _personId, ...participation } = next;
      const response = await fetch(`${origin}/api/programs/${program.id}/participation`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${await issuer.tokenFor({ ...user, isLead: false })}`,
        },
        body: JSON.stringify({ ...participation, pausedUntilUtc: null, exclusions: [] }),
      });
      const { code } = response.ok ? { code: '' } : ((await response.json()) as { code: string });
      if (code === 'directory-not-ready') notReady = true;
      if (response.ok) joinedNow += 1;
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  if (joinedNow > 0) report(`${joinedNow} colleagues joined "${program.settings.name}".`);
  return !notReady;
}
