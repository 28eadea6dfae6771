import type { DirectoryStatus } from '../../contract/directory';
import type { Directory } from '../../domain/directory/directory';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { qualityFindings } from './quality-findings';

/** Confidence under which a level deserves a look. */
const LOW_CONFIDENCE = 0.5;

/** What the lead sees of the org chart: the state of the sync, people by band, and what is odd about the data. */
export async function directoryStatus(ports: Pick<Ports, 'directory' | 'org'>): Promise<DirectoryStatus> {
  const head = await ports.directory.readHead();
  const directory = head?.value ?? null;
  const org = directory?.current ? await ports.org.current() : null;
  const current = directory?.current ?? null;
  return {
    state: stateOf(directory),
    progress: progressOf(directory),
    review: reviewOf(directory),
    people: org?.people.length ?? current?.people ?? 0,
    lastSyncedAtUtc: current === null ? null : new Date(current.syncedAtUtc).toISOString(),
    lastError: directory?.pending.find((work) => work.lastError !== null)?.lastError ?? null,
    findings: org === null ? [] : qualityFindings(org, current),
    bands: org === null ? [0, 0, 0, 0, 0, 0, 0] : peoplePerBand(org),
    lowConfidenceShare: org === null ? 0 : lowConfidenceShare(org),
    grades: org === null ? null : gradeStatus(org),
  };
}

function gradeStatus({ seniority }: OrgView): DirectoryStatus['grades'] {
  const ladder = seniority.quality.gradeOrder;
  if (ladder === null) return null;
  const { source, confidence, ascending, unplaced } = ladder;
  return { source, confidence, ascending: ascending.map((rung) => [...rung]), unplaced: [...unplaced] };
}

function stateOf(directory: Directory | null): DirectoryStatus['state'] {
  if (directory === null) return 'never-synced';
  if (directory.sync !== null) {
    return directory.pending.some((work) => work.kind !== 'delete-retired' && work.parked) ? 'failed' : 'syncing';
  }
  return directory.current === null ? 'never-synced' : 'ready';
}

function progressOf(directory: Directory | null): DirectoryStatus['progress'] {
  if (!directory?.sync) return null;
  const { sync, current } = directory;
  return { peopleRead: sync.recordsRead, expectedPeople: sync.mode === 'full' ? (current?.records ?? null) : null };
}

/** One that failed too often waits for the next sync. */
function reviewOf(directory: Directory | null): DirectoryStatus['review'] {
  const work = directory?.pending.find(({ kind }) => kind === 'review-pairings');
  return work === undefined ? null : { state: work.parked ? 'failed' : 'under-way', error: work.lastError };
}

function peoplePerBand({ seniority }: OrgView): number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const band of seniority.band) counts[band - 1] = (counts[band - 1] ?? 0) + 1;
  return counts;
}

function lowConfidenceShare({ seniority: { confidence } }: OrgView): number {
  if (confidence.length === 0) return 0;
  return confidence.reduce((count, value) => count + (value < LOW_CONFIDENCE ? 1 : 0), 0) / confidence.length;
}
