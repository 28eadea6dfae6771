import { z } from 'zod';

/** Control characters and bidirectional overrides have no place in names or notes. */
const unsafeCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

/** One line of human text: NFC, trimmed, bounded, without control or bidi-override characters. */
export const lineOfText = (maximum: number, minimum = 1) =>
  z
    .string()
    .trim()
    .normalize()
    .min(minimum)
    .max(maximum)
    .refine((text) => !unsafeCharacters.test(text) && !/[\r\n]/u.test(text), {
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

export const PageQuery = z.strictObject({
  continuation: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
