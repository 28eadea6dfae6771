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

const kinds = [
  { kind: Int32Array, over: (memory: SharedArrayBuffer) => new Int32Array(memory) },
  { kind: Uint32Array, over: (memory: SharedArrayBuffer) => new Uint32Array(memory) },
  { kind: Float64Array, over: (memory: SharedArrayBuffer) => new Float64Array(memory) },
  { kind: Uint8Array, over: (memory: SharedArrayBuffer) => new Uint8Array(memory) },
  { kind: Uint16Array, over: (memory: SharedArrayBuffer) => new Uint16Array(memory) },
  { kind: Int16Array, over: (memory: SharedArrayBuffer) => new Int16Array(memory) },
];

function sharedArray(data: ArrayBufferView): ArrayBufferView {
  if (data.buffer instanceof SharedArrayBuffer) return data;
  const found = kinds.find(({ kind }) => data instanceof kind);
  if (found === undefined) throw new TypeError('Only arrays of numbers can be shared.');
  const memory = new SharedArrayBuffer(data.byteLength);
  new Uint8Array(memory).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return found.over(memory);
}
