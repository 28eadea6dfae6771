import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { directoryStatus } from '../use-cases/directory/directory-status';
import {
  overrideSeniority as override,
  peopleCorrected,
  readOverrides,
} from '../use-cases/directory/seniority-overrides';
import { startSync } from '../use-cases/directory/start-sync';
import { changedMeanwhile } from './answers';

export const directory = endpoint(routes.directory, async ({ ports }) => answer(await directoryStatus(ports)));

export const syncDirectory = endpoint(routes.syncDirectory, async ({ ports }) => {
  await startSync(ports);
  return answer(await directoryStatus(ports));
});

export const seniorityOverrides = endpoint(routes.seniorityOverrides, async ({ ports }) => {
  const { value, etag } = await readOverrides(ports);
  return answer(value, etag);
});

export const overrideSeniority = endpoint(
  routes.overrideSeniority,
  async ({ body, ifMatch, ports }) => {
    const replaced = await override(ports, body, ifMatch);
    if (replaced === 'changed') return changedMeanwhile();
    return answer(replaced.value, replaced.etag);
  },
  ({ body, ports }) => peopleCorrected(ports, body),
);
