import { publishedKeys } from '../../../../api/src/http/bot/signing-keys';
import { type BotIssuer, startBotIssuer } from '../../../support/bot-issuer';
import { fixedClock, type FixedClock } from '../../../support/fixed-clock';

const HOUR_MS = 3_600_000;

let issuer: BotIssuer;
let clock: FixedClock;
let keysFor: ReturnType<typeof publishedKeys>;

beforeEach(async () => {
  issuer = await startBotIssuer();
  clock = fixedClock();
  keysFor = publishedKeys(issuer.metadataUrl, () => clock.nowUtc());
  await keysFor('published');
});

afterEach(() => issuer.stop());

test('known keys are read once a day', async () => {
  clock.advance(23 * HOUR_MS);
  await keysFor('published');
  expect(issuer.reads()).toBe(1);
  clock.advance(2 * HOUR_MS);
  await keysFor('published');
  expect(issuer.reads()).toBe(2);
});

test('during an outage known keys work for another day, and end with it', async () => {
  issuer.breakDown(true);
  clock.advance(47 * HOUR_MS);
  expect((await keysFor('published')).endorsements.has('published')).toBe(true);
  clock.advance(2 * HOUR_MS);
  await expect(keysFor('published')).rejects.toMatchObject({ code: 'unavailable' });
});

test('during an outage no new key is accepted', async () => {
  issuer.breakDown(true);
  clock.advance(25 * HOUR_MS);
  await expect(keysFor('unknown')).rejects.toMatchObject({ code: 'unavailable' });
});

test('an outage is not asked about with every call, and ends when the issuer answers again', async () => {
  issuer.breakDown(true);
  clock.advance(25 * HOUR_MS);
  await keysFor('published');
  const askedInVain = issuer.reads();
  await keysFor('published');
  expect(issuer.reads()).toBe(askedInVain);
  issuer.breakDown(false);
  clock.advance(60_000);
  await keysFor('published');
  expect(issuer.reads()).toBe(askedInVain + 1);
  clock.advance(23 * HOUR_MS);
  await keysFor('published');
  expect(issuer.reads()).toBe(askedInVain + 1);
});
