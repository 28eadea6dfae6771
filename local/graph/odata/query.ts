import { GraphError } from '../graph-error';

/** The query options of a request. Names are matched in any case; values are decoded. */
export class ODataQuery {
  readonly #values = new Map<string, string>();

  /** @param text what follows the `?`, still encoded. */
  constructor(readonly text: string) {
    for (const part of text.split('&')) {
      if (part === '') continue;
      const at = part.indexOf('=');
      const decode = (piece: string): string => decodeURIComponent(piece.replaceAll('+', ' '));
      try {
        this.#values.set(
          decode(at < 0 ? part : part.slice(0, at)).toLowerCase(),
          at < 0 ? '' : decode(part.slice(at + 1)),
        );
      } catch {
        throw new GraphError(400, 'BadRequest', `The query has a malformed percent escape: ${part}`);
      }
    }
  }

  get(name: string): string | undefined {
    return this.#values.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  /** The properties named in `$select`, or `null` without one. */
  get select(): readonly string[] | null {
    return (
      this.get('$select')
        ?.split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '') ?? null
    );
  }

  /** `$count=true`. */
  get count(): boolean {
    return this.get('$count')?.toLowerCase() === 'true';
  }

  /**
   * `$top`, or `otherwise` without one.
   * @throws GraphError 400 where it is not a whole number from 1 to `most`.
   */
  top(otherwise: number, most: number): number {
    const text = this.get('$top');
    if (text === undefined) return otherwise;
    const top = Number(text);
    if (Number.isInteger(top) && top >= 1 && top <= most) return top;
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${text}'. Must be between 1 and ${most} inclusive.`,
    );
  }

  /** The same options with one replaced, as the text after the `?` of a link. */
  with(name: string, value: string): string {
    const others = this.text.split('&').filter((part) => {
      const key = part.slice(0, part.indexOf('=')).toLowerCase();
      return part !== '' && key !== name && key !== encodeURIComponent(name).toLowerCase();
    });
    return [...others, `${name}=${encodeURIComponent(value)}`].join('&');
  }
}

/** Splits at a separator that stands outside quotes and parentheses. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let current = '';
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === '(') depth += 1;
    if (!quoted && character === ')') depth -= 1;
    if (!quoted && depth === 0 && character === separator) {
      parts.push(current.trim());
      current = '';
    } else current += character;
  }
  return [...parts, current.trim()].filter((part) => part !== '');
}

/** One item of `$expand`: the name and the options in its parentheses, such as `$select` → `id,displayName`. */
export interface Expansion {
  readonly name: string;
  readonly options: ReadonlyMap<string, string>;
}

/** Reads `$expand=manager($levels=max;$select=id),extensions`. */
export function readExpand(text: string | undefined): Expansion[] {
  return splitOutside(text ?? '', ',').map((item) => {
    const match = /^([^()]+?)(?:\((.*)\))?$/s.exec(item);
    if (match === null) throw new GraphError(400, 'BadRequest', `Parsing OData Select and Expand failed: ${item}`);
    const options = splitOutside(match[2] ?? '', ';').map((option): [string, string] => {
      const at = option.indexOf('=');
      return [option.slice(0, at).trim().toLowerCase(), option.slice(at + 1).trim()];
    });
    return { name: (match[1] ?? '').trim(), options: new Map(options) };
  });
}
