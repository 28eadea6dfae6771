import { z } from 'zod';

/**
 * What no name or note may hold: control characters, embeddings, overrides and isolates of the writing direction (they make a
 * text read other than it is stored), half a surrogate pair, characters that stand for nothing, and U+FFFD, which is what
 * broken UTF-8 is read as.
 */
const unsafeCharacters =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFFFD\p{Surrogate}\p{Noncharacter_Code_Point}]/u;
const lineBreaks = /[\r\n\u2028\u2029]/u;

/** One line of human text: NFC, trimmed, bounded in UTF-16 units, without {@link unsafeCharacters}. */
export const lineOfText = (maximum: number, minimum = 1) =>
  z
    .string()
    .trim()
    .normalize()
    .min(minimum)
    .max(maximum)
    .refine((text) => !unsafeCharacters.test(text) && !lineBreaks.test(text), {
      message: 'must be one line without control or direction-override characters',
    });

/** Several lines of human text, bounded like {@link lineOfText}. */
export const textBlock = (maximum: number) =>
  z
    .string()
    .trim()
    .normalize()
    .max(maximum)
    .refine((text) => !unsafeCharacters.test(text), {
      message: 'must not contain control or direction-override characters',
    });

/** Directory object id, or any id that an imported organisation uses. */
export const PersonId = z.string().regex(/^[A-Za-z0-9._@-]{1,64}$/u, 'must be a directory id');
export const ProgramId = z.string().regex(/^[a-z0-9-]{1,40}$/u, 'must be a program id');
export const RoundId = z.string().regex(/^[a-z0-9-]{1,40}$/u, 'must be a round id');
/** `personA~personB~n`: the two people in order of id, and how often they have been proposed to each other. */
export const PairingId = z.string().regex(/^[A-Za-z0-9._@~-]{5,140}$/u, 'must be a pairing id');
export const TopicId = z.string().regex(/^[a-z0-9-]{1,40}$/u, 'must be a topic id');

/** RFC 3339 instant in UTC, such as `2026-01-08T09:00:00Z`. */
export const InstantUtc = z.iso.datetime();
/** BCP 47 primary language such as `en` or `de`. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/u, 'must be a language code such as en');

export const BandNumber = z.int().min(1).max(7);

/** A page of a longer list; `continuation` is absent on the last page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), continuation: z.string().optional() });

const defaultPageLimit = 50;
const maximumPageLimit = 200;

/** Decimal digits alone: `Number` would also take an empty text, `0x10`, `1e1` and blanks. */
const PageLimit = z.coerce
  .string()
  .regex(/^\d{1,3}$/u, 'must be a whole number')
  .transform(Number)
  .pipe(z.int().min(1).max(maximumPageLimit))
  .default(defaultPageLimit)
  .meta({ override: { type: 'integer', pattern: undefined, minimum: 1, maximum: maximumPageLimit } });

export const PageQuery = z.strictObject({
  continuation: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,4000}$/u, 'must be the continuation of an earlier page')
    .optional(),
  limit: PageLimit,
});

/** One entity tag as an answer carried it (RFC 9110 §8.8.3); a list or `*` would not say which version was read. */
export const EntityTag = z.string().regex(/^(W\/)?"?[\x21\x23-\x7E]{1,200}"?$/u, 'must be the ETag of an answer');
