import type { AuditRecord } from '../ports/audit';
import type { Ports } from '../ports/ports';

/** A privileged call: who does what to whom. */
export interface PrivilegedCall {
  readonly byPersonId: string;
  readonly operation: string;
  readonly target: string;
  readonly aboutPersonIds: readonly string[];
  readonly correlationId: string;
}

type AuditPorts = Pick<Ports, 'audit' | 'clock'>;

/** A page that asks again and again is one line in this time. */
const READ_WINDOW_MS = 300_000;

/**
 * Reads with a privilege. The record is written before anything is shown; where it cannot be, this throws and nothing is.
 * The same read of the same people by the same person is one line in five minutes.
 */
export async function readWithRecord<Result extends { readonly ok: boolean }>(
  ports: AuditPorts,
  call: PrivilegedCall,
  read: () => Promise<Result>,
): Promise<Result> {
  const result = await read();
  const atUtc = ports.clock.nowUtc();
  const window = Math.floor(atUtc / READ_WINDOW_MS);
  const place = call.target.replaceAll('/', '|');
  const what = [call.byPersonId, call.operation, place, ...call.aboutPersonIds, window].join(' ');
  const phase = result.ok ? 'done' : 'refused';
  await ports.audit.append({ ...call, atUtc, phase, id: `read ${what} ${phase}` });
  return result;
}

/**
 * Changes with a privilege. A record is written before it is tried, so that no change goes without: where it cannot be
 * written, this throws and nothing is changed. A second one tells how it ended; where that cannot be written, this throws
 * although the change is saved, and the first line stands alone.
 */
export async function changeWithRecord<Result extends { readonly ok: boolean }>(
  ports: AuditPorts,
  call: PrivilegedCall,
  change: () => Promise<Result>,
): Promise<Result> {
  const append = (phase: AuditRecord['phase']) =>
    ports.audit.append({
      ...call,
      atUtc: ports.clock.nowUtc(),
      phase,
      // One call may change several things, each with a record of its own.
      id: `change ${call.correlationId} ${call.operation} ${call.target.replaceAll('/', '|')} ${phase}`,
    });
  await append('asked');
  const result = await change().catch(async (error: unknown) => {
    // The line of the question stands whatever comes of this one.
    await append('failed').catch(() => undefined);
    throw error;
  });
  // Outside of what is caught: the change is saved, and where this line cannot be written, none may say that it failed.
  await append(result.ok ? 'done' : 'refused');
  return result;
}
