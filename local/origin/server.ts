import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import httpProxy from 'http-proxy';
import { ControlError, sendJson } from './json';
import { serveStatic } from './static-files';
import { tabHeaders } from './tab-headers';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Everything that one origin serves. */
export interface OriginParts {
  readonly frameFolder: string;
  readonly tabFolder: string;
  /** Port of the process that runs the functions. */
  readonly apiPort: () => number;
  readonly graph: Handler;
  /** The bot channel: connector, metadata and keys. */
  readonly bot: Handler;
  readonly controls: Handler;
  /** Answers below `/{tenantId}/`: OpenID configuration and keys. */
  readonly tenantId: string;
  readonly signIn: (path: string, response: ServerResponse) => void;
}

/** One origin for the frame, the tab, the product's API, the simulated Graph, sign-in and the controls. */
export function createOriginServer(parts: OriginParts): Server {
  const proxy = httpProxy.createProxyServer({ proxyTimeout: 120_000 });
  proxy.on('error', (_error, _request, response) => {
    if ('writeHead' in response && !response.headersSent)
      sendJson(response, 502, { message: 'The API process is down.' });
    else response.destroy();
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/api/')) proxy.web(request, response, { target: `http://127.0.0.1:${parts.apiPort()}` });
    else if (path.startsWith('/graph/')) await parts.graph(request, response);
    else if (path.startsWith('/connector/') || path.startsWith('/botframework/')) await parts.bot(request, response);
    else if (path.startsWith('/local/')) await parts.controls(request, response);
    else if (path.startsWith(`/${parts.tenantId}/`)) parts.signIn(path.slice(parts.tenantId.length + 1), response);
    else if (path === '/tab') response.writeHead(308, { Location: '/tab/' }).end();
    else if (path.startsWith('/tab/')) await serveTab(parts.tabFolder, path.slice('/tab/'.length), response);
    else await serveStatic(parts.frameFolder, path.slice(1), response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof ControlError) sendJson(response, 400, { message: error.message });
      else {
        console.error(error);
        if (response.headersSent) response.destroy();
        else sendJson(response, 500, { message: 'The local tenant failed; its log says more.' });
      }
    });
  });
  // On a busy machine a connection closed for idleness could be in use again by then, and a caller would see it reset.
  server.keepAliveTimeout = 0;
  return server;
}

/** The tab under the headers that it is deployed with. */
async function serveTab(folder: string, relative: string, response: ServerResponse): Promise<void> {
  await serveStatic(folder, relative, response, await tabHeaders(folder, relative));
}
