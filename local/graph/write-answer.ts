import type { ServerResponse } from 'node:http';
import type { GraphAnswer } from './call';
import type { Fault } from './faults';

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or `''`. */
  readonly text: string;
  /** Instead of the text, for a picture. */
  readonly bytes: Buffer | undefined;
}

const contentTypeJson =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Puts an answer into words and adds the headers that every answer of Graph has. */
export function wireAnswer(answer: GraphAnswer, requestId: string, clientRequestId: string, time: Date): WireAnswer {
  const text = answer.json === undefined ? '' : JSON.stringify(answer.json);
  return {
    status: answer.status,
    text,
    bytes: answer.bytes,
    headers: {
      ...(text !== '' && { 'content-type': contentTypeJson }),
      ...answer.headers,
      'request-id': requestId,
      'client-request-id': clientRequestId,
      'x-ms-ags-diagnostic': '{"ServerInfo":{"DataCenter":"Local","Slice":"E","Ring":"5"}}',
      date: time.toUTCString(),
    },
  };
}

/** Resolves after so many milliseconds, at once for none. */
export function pause(milliseconds: number): Promise<void> {
  return milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Sends an answer, as far as the fault lets it through. */
export async function sendAnswer(response: ServerResponse, answer: WireAnswer, fault: Fault): Promise<void> {
  if (fault.after === 'timeout') {
    await pause(fault.hangMs);
    response.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  if (fault.after === 'reset') {
    response.write(answer.text.slice(0, Math.floor(answer.text.length / 2)), () => response.destroy());
    return;
  }
  response.end(answer.bytes ?? answer.text);
}
