import { SeniorityOverrides } from '../../api/src/contract/directory';
import { routes } from '../../api/src/contract/routes';
import type { Ask } from './load';
import type { Tally } from './tally';

/** More tries than leads who correct at one time can make each other lose. */
const maximumTries = 30;

/** Adds one correction to the list that all leads share, as the tab does: again on what stands, where somebody was faster. */
export async function correctTitles(ask: Ask, lead: string, title: string, tally: Tally): Promise<void> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const read = await ask(routes.seniorityOverrides, lead);
    if (read.status !== 200 || read.etag === null) return;
    const before = SeniorityOverrides.parse(read.body);
    if (before.titles.length >= 1_900) return;
    const body = { ...before, titles: [...before.titles, { title, band: 3 }] };
    const changed = await ask(routes.overrideSeniority, lead, { body, ifMatch: read.etag });
    if (changed.status === 200) tally.correctedTitles.push(title);
    if (changed.status !== 412) return;
  }
}
