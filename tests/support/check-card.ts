import { Ajv } from 'ajv';
import type * as Cards from 'adaptivecards';
import { adaptiveCardSchema } from './adaptive-card-schema';

// The library's main file is an ES module; beside it stands one that Jest reads as it is.
const { AdaptiveCard, SerializationContext, ValidationResults, Versions } = jest.requireActual<typeof Cards>(
  'adaptivecards/dist/adaptivecards.js',
);

/** Properties of the Adaptive Cards schema that the renderer leaves to the host, so that it does not give them back. */
const hostProperties = /(^|\.)(\$schema|speak|fallbackText|refresh(\..*)?)$/u;

const isValid = new Ajv({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  discriminator: true,
}).compile(adaptiveCardSchema);

/** What is wrong with a card by the schema of Adaptive Cards 1.5, and by the library that draws them. */
export function cardProblems(card: object): string[] {
  const problems = isValid(card) ? [] : (isValid.errors ?? []);
  return [
    ...problems.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`),
    ...rendererProblems(card),
  ];
}

/**
 * What the library cannot parse, what it finds invalid, and every property that it does not know (it drops those silently, so
 * the card is compared with its round trip).
 */
function rendererProblems(card: object): string[] {
  const problems: string[] = [];
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(structuredClone(card), context);
  for (let index = 0; index < context.eventCount; index += 1) problems.push(context.getEventAt(index).message);
  const results = new ValidationResults();
  parsed.internalValidateProperties(results);
  problems.push(...results.validationEvents.map(({ message }) => message));
  const back = parsed.toJSON() as unknown;
  problems.push(...lost(card, back, '').filter((place) => !hostProperties.test(place)));
  return problems;
}

/** Places in `sent` that `back` does not have. */
function lost(sent: unknown, back: unknown, place: string): string[] {
  if (typeof sent !== 'object' || sent === null) return [];
  return Object.entries(sent).flatMap(([name, value]: [string, unknown]) => {
    const at = place === '' ? name : `${place}.${name}`;
    const given = (back as Record<string, unknown> | null | undefined)?.[name];
    if (given === undefined) return [at];
    return lost(value, given, at);
  });
}
