import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Trigger } from '../../api/src/functions/trigger';
import { leaveSignalsToParent } from '../leave-signals-to-parent';
import { ChangeFeed } from './change-feed';
import { serveHttp } from './serve-http';
import { installShiftedDate, shiftDate } from './shifted-date';
import { Timers } from './timers';

/** What the tenant tells this process. */
export type HostMessage =
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'changed'; readonly container: string; readonly document: unknown }
  | { readonly kind: 'stop' };

leaveSignalsToParent();
installShiftedDate(Number(process.env['CLOCK_OFFSET_MS'] ?? 0));
// The library says that it found no host and registers nothing: this process is the host and reads the table itself.
console.warn = () => undefined;
const { triggers } = createRequire(import.meta.url)(process.env['API_MAIN'] ?? '') as { triggers: readonly Trigger[] };

const httpTriggers = triggers.filter((trigger) => trigger.kind === 'http');
const timers = new Timers(triggers.filter((trigger) => trigger.kind === 'timer'));
const changeFeed = new ChangeFeed(triggers.filter((trigger) => trigger.kind === 'changeFeed'));

const server = createServer((request, response) => {
  serveHttp(httpTriggers, request, response).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});

process.on('message', (message: HostMessage) => {
  switch (message.kind) {
    case 'clock':
      shiftDate(message.offsetMs);
      process.send?.({ kind: 'clock-moved' });
      timers.tick();
      break;
    case 'changed':
      changeFeed.changed(message.container, message.document);
      break;
    case 'stop':
      void stop();
      break;
  }
});
process.on('disconnect', () => process.exit(0));

server.listen(0, '127.0.0.1', () => {
  timers.start();
  process.send?.({ kind: 'listening', port: (server.address() as AddressInfo).port });
});

async function stop(): Promise<void> {
  server.close();
  server.closeIdleConnections();
  await Promise.all([timers.stop(), changeFeed.stop()]);
  process.exit(0);
}
