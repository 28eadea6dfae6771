import { GraphError } from '../graph-error';

/** Gives the value at a path such as `start/dateTime` of the thing that is tested. */
export type ValueAt = (path: string) => unknown;
export type Predicate = (valueAt: ValueAt) => boolean;

/** A `$filter`, ready to use, and what it needs the service to be able to do. */
export interface Filter {
  readonly test: Predicate;
  /** Operators that directory objects only take with `ConsistencyLevel: eventual`. */
  readonly advanced: readonly string[];
  /** Paths that are compared. */
  readonly paths: readonly string[];
}

type Evaluate = (valueAt: ValueAt) => unknown;

const tokenPattern =
  /\s+|'(?:[^']|'')*'|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?(?![\w-])|[0-9a-f]{8}-[0-9a-f-]{27}|-?\d+(?:\.\d+)?(?![\w-])|[A-Za-z_][\w.]*|[(),/:]/giy;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  for (let at = 0; at < text.length; at = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (match === null) throw invalidFilter(`Syntax error at position ${at} in '${text}'.`);
    if (match[0].trim() !== '') tokens.push(match[0]);
  }
  return tokens;
}

function invalidFilter(message: string): GraphError {
  return new GraphError(400, 'BadRequest', `Invalid filter clause: ${message}`);
}

/** Graph compares text without regard to case, and instants by their time. */
function comparable(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : value.toLowerCase();
}

const comparisons: Readonly<Record<string, (a: string | number | boolean, b: string | number | boolean) => boolean>> = {
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};

const textFunctions: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
};

/** Reads one expression by recursive descent: or, and, not, comparison, operand. */
class FilterReader {
  readonly advanced: string[] = [];
  readonly paths: string[] = [];
  #at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  read(): Predicate {
    const whole = this.#either();
    if (this.#at < this.tokens.length) throw invalidFilter(`'${this.#peek()}' is not expected.`);
    return (valueAt) => whole(valueAt) === true;
  }

  #peek(): string {
    return this.tokens[this.#at] ?? '';
  }

  #take(expected?: string): string {
    const token = this.#peek();
    if (token === '' || (expected !== undefined && token.toLowerCase() !== expected)) {
      throw invalidFilter(
        `'${expected ?? 'a value'}' expected${token === '' ? ' at the end' : ` instead of '${token}'`}.`,
      );
    }
    this.#at += 1;
    return token;
  }

  #isNext(word: string): boolean {
    if (this.#peek().toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #either(): Evaluate {
    let left = this.#both();
    while (this.#isNext('or')) {
      const [before, after] = [left, this.#both()];
      left = (valueAt) => before(valueAt) === true || after(valueAt) === true;
    }
    return left;
  }

  #both(): Evaluate {
    let left = this.#negated();
    while (this.#isNext('and')) {
      const [before, after] = [left, this.#negated()];
      left = (valueAt) => before(valueAt) === true && after(valueAt) === true;
    }
    return left;
  }

  #negated(): Evaluate {
    if (!this.#isNext('not')) return this.#comparison();
    this.advanced.push('not');
    const inner = this.#negated();
    return (valueAt) => inner(valueAt) !== true;
  }

  #comparison(): Evaluate {
    const left = this.#operand();
    const operator = this.#peek().toLowerCase();
    if (operator === 'in') {
      this.#take();
      this.#take('(');
      const choices = [this.#operand()];
      while (this.#isNext(',')) choices.push(this.#operand());
      this.#take(')');
      return (valueAt) => choices.some((choice) => comparable(choice(valueAt)) === comparable(left(valueAt)));
    }
    if (operator === 'eq' || operator === 'ne') {
      this.#take();
      const right = this.#operand();
      if (operator === 'ne') this.advanced.push('ne');
      return (valueAt) => (comparable(left(valueAt)) === comparable(right(valueAt))) === (operator === 'eq');
    }
    const compare = comparisons[operator];
    if (compare === undefined) return left;
    this.#take();
    const right = this.#operand();
    return (valueAt) => {
      const [a, b] = [comparable(left(valueAt)), comparable(right(valueAt))];
      return a !== null && b !== null && compare(a, b);
    };
  }

  #operand(): Evaluate {
    const token = this.#take();
    if (token === '(') {
      const inner = this.#either();
      this.#take(')');
      return inner;
    }
    if (token.startsWith("'")) return constant(token.slice(1, -1).replaceAll("''", "'"));
    if (/^(true|false)$/i.test(token)) return constant(token.toLowerCase() === 'true');
    if (/^null$/i.test(token)) return constant(null);
    if (/^-?\d+(\.\d+)?$/.test(token)) return constant(Number(token));
    if (/^\d{4}-\d\d|^[0-9a-f]{8}-/i.test(token)) return constant(token);
    if (this.#isNext('(')) return this.#textFunction(token);
    return this.#path(token);
  }

  #textFunction(name: string): Evaluate {
    const apply = textFunctions[name.toLowerCase()];
    if (apply === undefined) throw invalidFilter(`An unknown function with name '${name}' was found.`);
    if (/^(endswith|contains)$/i.test(name)) this.advanced.push(name);
    const text = this.#operand();
    this.#take(',');
    const part = this.#operand();
    this.#take(')');
    return (valueAt) => {
      const [a, b] = [comparable(text(valueAt)), comparable(part(valueAt))];
      return typeof a === 'string' && typeof b === 'string' && apply(a, b);
    };
  }

  #path(first: string): Evaluate {
    let path = first;
    while (this.#isNext('/')) {
      const next = this.#take();
      if (/^(any|all)$/i.test(next) && this.#isNext('(')) return this.#lambda(path, next.toLowerCase());
      path += `/${next}`;
    }
    this.paths.push(path);
    return (valueAt) => valueAt(path);
  }

  /** `categories/any(c:c eq 'x')`: the variable stands for each item of the collection in turn. */
  #lambda(path: string, quantifier: string): Evaluate {
    this.paths.push(path);
    const variable = this.#take();
    this.#take(':');
    const condition = this.#either();
    this.#take(')');
    return (valueAt) => {
      const items = valueAt(path);
      if (!Array.isArray(items)) return false;
      const holds = (item: unknown): boolean =>
        condition((inner) => {
          const [head, ...rest] = inner.split('/');
          return head === variable ? valueAtPath(item, rest) : valueAt(inner);
        }) === true;
      return quantifier === 'any' ? items.some(holds) : items.every(holds);
    };
  }
}

function constant(value: unknown): Evaluate {
  return () => value;
}

/** A value as text to sort or search by; what is not text, a number or a truth value has none. */
export function sortKey(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Follows names into plain JSON, in any case; `undefined` where they lead nowhere. */
export function valueAtPath(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.entries(inner).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  }, value);
}

/**
 * Reads a `$filter`: `eq ne gt ge lt le in and or not`, `startswith`, `endswith`, `contains`, `any` and `all`.
 * @throws GraphError 400 where it cannot be read.
 */
export function readFilter(text: string): Filter {
  const reader = new FilterReader(tokensOf(text));
  const test = reader.read();
  return { test, advanced: reader.advanced, paths: reader.paths };
}
