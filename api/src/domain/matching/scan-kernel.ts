import { KERNEL } from './kernel-module';
import { RECORD } from './pair-record';
import { LONGEST_WAIT, MOST_TOPICS } from './score';
import { DISTANCE_ROW, UNKNOWN_STARTS } from './scoring-table';
import { REACHES } from './sides';

/** How much the tables of a kernel have to hold. */
export interface KernelSizes {
  readonly columns: number;
  readonly topics: number;
  readonly classes: number;
  /** Different numbers of points that a row can ask for, and the most topics of a person. */
  readonly points: number;
  readonly ownTopics: number;
}

/** Columns that the kernel looks at together. */
export const BLOCK = 128;
/** Words of 32 columns in a block. */
export const BLOCK_WORDS = BLOCK / 32;
/** Bytes of a set of a block's columns: what bars and the row's topics are told in. */
export const SET_BYTES = BLOCK / 8;
/** Bars of one number of points. */
export const BARS = 16;

/** Found columns with which a batch ends; one block more may be among them, and those entered together with it. */
export const ENOUGH = 16;
/** Likely columns with which those so far are entered. */
const TOGETHER = 16;

/**
 * The inner loop of a round as a WebAssembly module, with a memory of its own: `api/assembly/scan.ts` says what is in which
 * table.
 */
export interface ScanKernel {
  readonly tables: Readonly<ReturnType<typeof tablesFor>>;
  readonly blocks: number;
  /** Sets a value that is no table. */
  set(name: Value, value: number): void;
  /** See `scan` and `turnToClass` there. */
  readonly scan: (own: number, above: number, bound: number, step: number, enough: number) => number;
  readonly turnToClass: () => void;
}

type Value = 'rowIsJunior' | 'askSureLevels' | 'askOtherManager' | 'mostForTopics' | 'mostBeside' | 'farthest';

/** What a compiled kernel exports: globals for values and for the places of tables, and functions. */
interface KernelExports {
  readonly [value: string]: unknown;
  readonly scan: ScanKernel['scan'];
  readonly turnToClass: ScanKernel['turnToClass'];
  readonly prepare: () => void;
}

/** What is used here of WebAssembly, which the language's own types do not know. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: KernelExports };
}

/** A number that a kernel and its caller share. */
interface KernelGlobal {
  value: number;
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyApi };

let compiled: object | undefined;

/** A kernel with empty tables. */
export function openKernel(sizes: KernelSizes): ScanKernel {
  compiled ??= new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));
  const blocks = Math.ceil(sizes.columns / BLOCK);
  const places = new Places();
  tablesFor(places, blocks, sizes);
  const memory = new WebAssembly.Memory({ initial: places.pages });
  const { exports: kernel } = new WebAssembly.Instance(compiled, { env: { memory } });
  const set = (name: string, value: number) => {
    (kernel[name] as KernelGlobal).value = value;
  };
  const tables = tablesFor(new Places(memory.buffer), blocks, sizes);
  for (const [name, table] of Object.entries(tables)) set(name, table.byteOffset);
  set('blocks', blocks);
  set('together', TOGETHER);
  kernel.prepare();
  return { tables, blocks, set, scan: kernel.scan, turnToClass: kernel.turnToClass };
}

function tablesFor(places: Places, blocks: number, { topics, classes, points, ownTopics }: KernelSizes) {
  const setOfColumns = blocks * BLOCK_WORDS;
  const columns = blocks * BLOCK;
  const likely = TOGETHER + BLOCK;
  const found = ENOUGH + likely;
  return {
    counts: places.of(Int32Array, 4 * SET_BYTES),
    bars: places.of(Uint8Array, points * BARS),
    topicPoints: places.of(Int32Array, (MOST_TOPICS + 1) ** 3),
    rowWanted: places.of(Uint32Array, ownTopics),
    rowOthers: places.of(Uint32Array, ownTopics),
    likelyColumn: places.of(Int32Array, likely),
    likelyTopics: places.of(Int32Array, likely),
    foundColumn: places.of(Int32Array, found),
    foundScore: places.of(Int32Array, found),
    ease: places.of(Int32Array, UNKNOWN_STARTS + 1),
    waiting: places.of(Int32Array, 2 * LONGEST_WAIT + 1),
    distance: places.of(Int32Array, 2 * DISTANCE_ROW),
    row: places.of(Uint32Array, 4),
    rowRecord: places.of(Int32Array, RECORD),
    needs: places.of(Float64Array, BLOCK),
    pointsOf: places.of(Int16Array, classes),
    least: places.of(Float64Array, blocks),
    leastRise: places.of(Float64Array, blocks),
    classOf: places.of(Uint16Array, columns),
    beyond: places.of(Uint8Array, columns),
    price: places.of(Float64Array, columns),
    records: places.of(Int32Array, columns * RECORD),
    meeting: places.of(Int32Array, setOfColumns),
    reaching: places.of(Int32Array, REACHES * setOfColumns),
    wanting: places.of(Int32Array, topics * setOfColumns),
    others: places.of(Int32Array, topics * setOfColumns),
  };
}

type TableOf<Table> = new (buffer: ArrayBufferLike, at: number, length: number) => Table;

/** Gives tables their places in a memory, one after the other; without a memory it only measures. */
class Places {
  private size = 64;

  constructor(private readonly memory?: ArrayBufferLike) {}

  get pages(): number {
    return Math.ceil(this.size / 65536);
  }

  of<Table>(Kind: TableOf<Table> & { readonly BYTES_PER_ELEMENT: number }, length: number): Table {
    const at = this.size;
    this.size += Math.ceil((length * Kind.BYTES_PER_ELEMENT) / 64) * 64;
    return this.memory === undefined ? new Kind(new ArrayBuffer(0), 0, 0) : new Kind(this.memory, at, length);
  }
}
