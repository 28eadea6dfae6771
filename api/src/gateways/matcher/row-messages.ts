import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { RowPasses, RowPassName } from '../../domain/matching/row-passes';
import type { RowWork } from '../../domain/matching/row-work';

/** Cells of the memory that both threads see: the pass and its next range, and how many messages the helper has sent. */
export const NEXT = 0;
export const DELIVERED = 1;
const STATE_CELLS = 2;

/** A way for one thread to share passes with another: messages, and memory that both see. */
export interface RowChannel {
  readonly port: MessagePort;
  readonly state: Int32Array;
}

/** Both ends of a new channel. */
export function openChannel(): { readonly near: RowChannel; readonly far: RowChannel } {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(4 * STATE_CELLS));
  return { near: { port: port1, state }, far: { port: port2, state } };
}

/** A pass to take ranges of. */
export interface RangeRequest<Name extends RowPassName = RowPassName> {
  /** Number of the pass, to tell late answers by. */
  readonly pass: number;
  readonly name: Name;
  readonly task: RowPasses[Name]['task'];
  /** The round; null where it was named before. Its place among `KnownWorks` is `workAt`. */
  readonly work: RowWork | null;
  readonly workAt: number;
}

/** What the helper found in one range. */
export interface RangeFound {
  readonly pass: number;
  readonly range: number;
  readonly found: RowPasses[RowPassName]['found'];
}

/** Opens a pass: its ranges are there to be taken, and no longer those of a pass before. */
export function openPass(state: Int32Array, pass: number): void {
  Atomics.store(state, NEXT, (pass & PASS_MASK) << RANGE_BITS);
}

/** Takes the next range of a pass, which no other thread then gets; null where none is left, or another pass is open. */
export function takeRange(state: Int32Array, pass: number, ranges: number): number | null {
  for (;;) {
    const next = Atomics.load(state, NEXT);
    const range = next & RANGE_MASK;
    if (next >>> RANGE_BITS !== (pass & PASS_MASK) || range >= ranges) return null;
    if (Atomics.compareExchange(state, NEXT, next, next + 1) === next) return range;
  }
}

/** A pass's number and its next range share one cell, so that both are compared at once. */
const RANGE_BITS = 16;
const RANGE_MASK = 0xffff;
const PASS_MASK = 0x7fff;
