import type { SeniorityOverrides } from '../../contract/directory';
import type { Ports } from '../ports/ports';
import { NOT_STORED_ETAG, type Replaced, type Versioned } from '../ports/store';
import { saveAsRead } from '../work/save-as-read';

/** The lead's corrections, empty where there are none. */
export async function readOverrides(ports: Pick<Ports, 'directory'>): Promise<Versioned<SeniorityOverrides>> {
  const stored = await ports.directory.readOverrides();
  return stored ?? { value: { people: [], titles: [], words: [] }, etag: NOT_STORED_ETAG };
}

/** Replaces the corrections as one whole, if they are still those that the lead read. They apply at once. */
export function overrideSeniority(
  ports: Pick<Ports, 'directory'>,
  overrides: SeniorityOverrides,
  etag: string,
): Promise<Replaced<SeniorityOverrides>> {
  return saveAsRead(
    etag,
    () => ports.directory.createOverrides(overrides),
    () => ports.directory.replaceOverrides(overrides, etag),
  );
}

/** Ids of the people whose own correction would come, go or change. Titles and words name nobody. */
export async function peopleCorrected(
  ports: Pick<Ports, 'directory'>,
  { people: after }: SeniorityOverrides,
): Promise<readonly string[]> {
  const { people: before } = (await readOverrides(ports)).value;
  type Correction = SeniorityOverrides['people'][number];
  const key = ({ personId, band }: Correction) => `${personId} ${band}`;
  const [was, will] = [new Set(before.map(key)), new Set(after.map(key))];
  const changed = [...before, ...after].filter((one) => !(was.has(key(one)) && will.has(key(one))));
  return [...new Set(changed.map(({ personId }) => personId))];
}
