import path from 'node:path';
import { parseArgs } from 'node:util';

export interface LocalOptions {
  /** CSV file of an organisation; null generates one. */
  readonly org: string | null;
  readonly people: number;
  /** Share of people who join by themselves once a program opens, 0–1. */
  readonly enrolled: number;
  readonly port: number;
  readonly data: string;
  readonly fresh: boolean;
  readonly open: boolean;
  readonly seed: number;
}

export const help = `Vice Versa on your machine: a simulated Microsoft 365 tenant with the product in it.

  npm start -- [options]

  --org FILE        start with your own organisation: a CSV export with the columns
                    id, jobTitle, department, managerId (required) and displayName, mail, country,
                    city, timeZone, grade, hireDate, language (optional), in any order
  --people N        size of the generated company (default 300)
  --enrolled SHARE  share of people who join by themselves as soon as a program opens (default 0.15)
  --port N          port of the address (default 3000; 0 takes a free one)
  --data DIR        where the state is kept between starts (default .local)
  --fresh           forget the kept state first
  --seed N          seed of everything that is generated (default 1)
  --no-open         do not open a browser
  --help            this text

While it runs, at the address that it prints:

  POST /local/clock   {"advance": "P7D"}           moves the tenant's time on: reminders, deadlines, sessions
  POST /local/faults  {"throttle": 0.2}            lets the simulated Microsoft Graph misbehave: throttle, errors, reset,
                                                   timeoutAfterEffect, refused (shares from 0 to 1), latencyMs; {} ends it
`;

/** A flag that cannot be used; the message names it and the remedy. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Reads the command line; `'help'` where it is asked for. Throws `OptionError`. */
export function readOptions(args: readonly string[]): LocalOptions | 'help' {
  const { values } = parse(args);
  if (values.help) return 'help';
  return {
    org: values.org === undefined ? null : path.resolve(values.org),
    people: numberBetween('--people', values.people, 5, 250_000, true),
    enrolled: numberBetween('--enrolled', values.enrolled, 0, 1, false),
    port: numberBetween('--port', values.port, 0, 65_535, true),
    data: path.resolve(values.data),
    fresh: values.fresh,
    open: !values['no-open'],
    seed: numberBetween('--seed', values.seed, 0, 2 ** 31 - 1, true),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        org: { type: 'string' },
        people: { type: 'string', default: '300' },
        enrolled: { type: 'string', default: '0.15' },
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: '.local' },
        fresh: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new OptionError(`${error instanceof Error ? error.message : String(error)} (--help lists the options)`);
  }
}

function numberBetween(flag: string, text: string, least: number, most: number, whole: boolean): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
    throw new OptionError(`${flag} takes a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not "${text}"`);
  }
  return value;
}
