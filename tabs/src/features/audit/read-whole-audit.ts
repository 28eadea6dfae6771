import type { AuditEntry } from '../../../../api/src/contract/audit';
import type { AuditFormat } from './audit-file';

interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly continuation?: string | undefined;
}

/**
 * Reads page after page to the end and writes each in a format.
 *
 * @param onProgress told how many lines have been read after each page.
 * @returns the parts of the file in their order, and how many lines it has.
 */
export async function readWholeAudit(
  read: (continuation: string | undefined) => Promise<AuditPage>,
  format: AuditFormat,
  onProgress: (lines: number) => void,
): Promise<{ readonly parts: readonly string[]; readonly lines: number }> {
  const parts: string[] = [format.head];
  let lines = 0;
  let continuation: string | undefined;
  do {
    const page = await read(continuation);
    parts.push(page.items.map(format.line).join(''));
    lines += page.items.length;
    onProgress(lines);
    continuation = page.continuation;
  } while (continuation !== undefined);
  return { parts, lines };
}
