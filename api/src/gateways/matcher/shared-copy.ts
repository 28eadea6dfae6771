import { types } from 'node:util';

/**
 * The same data with its arrays of numbers copied into shared memory, so that another thread reads them without a copy of
 * its own; those that are shared already stay as they are. For plain objects.
 */
export function shared<Data>(data: Data): Data;
export function shared(data: unknown): unknown {
  if (ArrayBuffer.isView(data)) return sharedArray(data);
  if (Array.isArray(data)) return data.map((entry: unknown) => shared(entry));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]: [string, unknown]) => [key, shared(value)]));
}

/** By name: an array from another thread may be of another realm than this one's kinds. */
const kinds: Readonly<Record<string, (memory: SharedArrayBuffer) => ArrayBufferView>> = {
  Int32Array: (memory) => new Int32Array(memory),
  Uint32Array: (memory) => new Uint32Array(memory),
  Float64Array: (memory) => new Float64Array(memory),
  Uint8Array: (memory) => new Uint8Array(memory),
  Uint16Array: (memory) => new Uint16Array(memory),
  Int16Array: (memory) => new Int16Array(memory),
};

function sharedArray(data: ArrayBufferView): ArrayBufferView {
  if (types.isSharedArrayBuffer(data.buffer)) return data;
  const over = kinds[Object.prototype.toString.call(data).slice('[object '.length, -1)];
  if (over === undefined) throw new TypeError('Only arrays of numbers can be shared.');
  const memory = new SharedArrayBuffer(data.byteLength);
  new Uint8Array(memory).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return over(memory);
}
