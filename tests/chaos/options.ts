import { parseArgs } from 'node:util';

export interface ChaosOptions {
  readonly seeds: readonly number[];
  /** So many seeds run side by side, each with processes of its own. */
  readonly atOnce: number;
  readonly pairings: number;
  readonly workers: number;
  /** Share of requests that fail, 0–1. */
  readonly faults: number;
  readonly kills: boolean;
  /** Minutes of real time after which a run counts as one that does not settle. */
  readonly minutes: number;
}

export const help = `Books approved pairings while Microsoft Graph fails and API processes are killed, then counts what stands.

  npm run chaos -- [options]

  --pairings N   approved pairings to book (default 1000)
  --seeds LIST   such as 1,2,3 (default 1)
  --at-once N    seeds that run side by side, each with processes of its own (default 1; 2 with --short)
  --workers N    API processes at work on the same store (default 2)
  --faults SHARE of the requests that fail (default 0.2)
  --calm         no faults and no kills: counts the requests that a booked pair costs
  --short        five seeds of 200 pairings, after a calm run of 100 with one worker
  --minutes N    gives up on a run that has not settled by then (default 20)
  --help         this text
`;

/** The runs that a command line asks for; null where it asks for help. Throws what is wrong with it. */
export function readOptions(args: readonly string[]): readonly ChaosOptions[] | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pairings: { type: 'string' },
      seeds: { type: 'string' },
      'at-once': { type: 'string' },
      workers: { type: 'string', default: '2' },
      faults: { type: 'string', default: '0.2' },
      minutes: { type: 'string', default: '20' },
      calm: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const stormy: ChaosOptions = {
    seeds: (values.seeds ?? (values.short ? '1,2,3,4,5' : '1')).split(',').map(Number),
    atOnce: Number(values['at-once'] ?? (values.short ? 2 : 1)),
    pairings: Number(values.pairings ?? (values.short ? 200 : 1000)),
    workers: Number(values.workers),
    faults: Number(values.faults),
    kills: true,
    minutes: Number(values.minutes),
  };
  const calm: ChaosOptions = { ...stormy, seeds: stormy.seeds.slice(0, 1), faults: 0, kills: false };
  const shortCalm = { ...calm, pairings: Math.min(stormy.pairings, 100), workers: 1 };
  const numbers = [...stormy.seeds, stormy.atOnce, stormy.pairings, stormy.workers, stormy.faults, stormy.minutes];
  if (numbers.some((number) => !Number.isFinite(number) || number < 0) || stormy.atOnce < 1)
    throw new Error(`Not a number.\n\n${help}`);
  if (values.calm) return [calm];
  return values.short ? [shortCalm, stormy] : [stormy];
}
