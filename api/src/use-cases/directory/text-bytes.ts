/** Texts as UTF-8 outside of the heap. What was written stays until all of them are let go. */
export interface TextBytes {
  /** Where the text is from now on; −1 for null. */
  write(text: string | null): number;
  read(address: number): string | null;
}

/** Taken at a time, so that nothing is ever copied to grow. */
const SLAB_BYTES = 1 << 20;
/** Bytes that say how long a text is. */
const LENGTH_BYTES = 4;

/** Bytes for texts, of which none may be longer than a slab. */
export function createTextBytes(): TextBytes {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  const slabs: Uint8Array<ArrayBuffer>[] = [];
  let used = SLAB_BYTES;

  return {
    write(text) {
      if (text === null) return -1;
      // No UTF-16 unit takes more than three bytes.
      const most = LENGTH_BYTES + 3 * text.length;
      if (most > SLAB_BYTES) throw new RangeError('A text of the directory is longer than a megabyte.');
      if (used + most > SLAB_BYTES) {
        slabs.push(new Uint8Array(SLAB_BYTES));
        used = 0;
      }
      const slab = slabs.length - 1;
      const bytes = slabs[slab] ?? new Uint8Array();
      const from = used;
      const { written } = encoder.encodeInto(text, bytes.subarray(from + LENGTH_BYTES));
      new DataView(bytes.buffer).setInt32(from, written);
      used = from + LENGTH_BYTES + written;
      return slab * SLAB_BYTES + from;
    },
    read(address) {
      const bytes = address < 0 ? undefined : slabs[Math.floor(address / SLAB_BYTES)];
      if (bytes === undefined) return null;
      const from = address % SLAB_BYTES;
      const length = new DataView(bytes.buffer).getInt32(from);
      return decoder.decode(bytes.subarray(from + LENGTH_BYTES, from + LENGTH_BYTES + length));
    },
  };
}
