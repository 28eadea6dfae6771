import { routes } from '../contract/routes';
import { answer, endpoint } from '../http/endpoint';
import { changeFeedSettings as change, readFeedSettings } from '../use-cases/feed/feed-settings';
import { describeMe } from '../use-cases/people/describe-me';
import { versionedAnswer } from './answers';

export const me = endpoint(routes.me, async ({ caller, ports }) => answer(await describeMe(ports, caller)));

export const feedSettings = endpoint(routes.feedSettings, async ({ caller, ports }) => {
  const { value, etag } = await readFeedSettings(ports, caller);
  return answer(value, etag);
});

export const changeFeedSettings = endpoint(routes.changeFeedSettings, async ({ caller, body, ifMatch, ports }) =>
  versionedAnswer(await change(ports, caller, body, ifMatch)),
);
