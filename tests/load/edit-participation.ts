import { Participation } from '../../api/src/contract/participation';
import { routes } from '../../api/src/contract/routes';
import type { Ask } from './load';

/** One of the two devices on which a person edits the same participation. */
export interface Device {
  readonly personId: string;
  /** Edits that were answered with success, as the version that they replaced and what they wrote. */
  readonly acknowledged: { readonly from: string; readonly to: string; readonly stamp: string }[];
  /** What edits wrote, or did not, that were answered with 503. */
  readonly uncertain: string[];
}

/** Reads the own participation and writes another date into it, under its ETag. */
export async function editOwnParticipation(
  ask: Ask,
  programId: string,
  device: Device,
  random: () => number,
): Promise<void> {
  const params = { programId };
  const read = await ask(routes.participation, device.personId, { params });
  if (read.status !== 200 || read.etag === null) return;
  const { shares, seeks, languages, juniorCapacity, seniorCapacity, exclusions } = Participation.parse(read.body);
  const pausedUntilUtc = new Date(1_800_000_000_000 + Math.floor(random() * 1e12)).toISOString();
  const body = { shares, seeks, languages, juniorCapacity, seniorCapacity, exclusions, pausedUntilUtc };
  const changed = await ask(routes.changeParticipation, device.personId, { params, body, ifMatch: read.etag });
  if (changed.status === 200)
    device.acknowledged.push({ from: read.etag, to: changed.etag ?? '', stamp: pausedUntilUtc });
  else if (changed.status === 503) device.uncertain.push(pausedUntilUtc);
}
