import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Not a dependency: it is large, and under a licence of its own. */
const PACKAGE = '@microsoft/m365agentsplayground@0.2.28';

export interface PlaygroundPerson {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}

export interface PlaygroundOptions {
  /** A folder that the caller removes. */
  readonly folder: string;
  readonly tenantId: string;
  readonly me: PlaygroundPerson;
  readonly conversationId: string;
  /** Origin that signs for the playground and passes on what the bot answers. */
  readonly relay: string;
}

/** Microsoft 365 Agents Playground, driven over HTTP as its page in the browser does. */
export interface Playground {
  readonly origin: string;
  /** The person writes to the bot. */
  write(text: string): Promise<void>;
  /** The person clicks an action of a card; answers the invoke response. */
  execute(messageId: string, action: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Installs the playground into the folder and starts it for one person. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { folder, me, conversationId, relay } = options;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', PACKAGE];
  await promisify(execFile)('npm', install, { cwd: folder, timeout: 120_000 });
  await writeFile(path.join(folder, '.m365agentsplayground.yml'), JSON.stringify(configOf(options)));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const cli = path.join(folder, 'node_modules/@microsoft/m365agentsplayground/cli.js');
  const start = ['start', '-e', `${relay}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt'];
  const child = spawn(process.execPath, [cli, ...start, '--su', `${relay}/_connector`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const post = async (place: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${origin}/_conversation/v1/${place}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The playground answered ${answer.status} to ${place}: ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  try {
    await answers(`${origin}/_internal/v1/config`);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin,
    async write(text) {
      const message = { from: { id: me.id }, text, textFormat: 'plain' };
      await post(`conversations/${encodeURIComponent(conversationId)}/messages`, message);
    },
    execute: (messageId, action) =>
      post('invoke', {
        name: 'adaptiveCard/action',
        conversation: { id: conversationId },
        from: { id: me.id },
        replyToId: messageId,
        value: { action, trigger: 'manual' },
      }),
    stop,
  };
}

/** The file that the playground reads, of which JSON is a subset. It wants five more people, a group and a team. */
function configOf({ tenantId, me, conversationId }: PlaygroundOptions): object {
  const user = ({ id, name, aadObjectId }: PlaygroundPerson) => {
    const email = `${id.replace(/\W/gu, '')}@contoso.example`;
    return { id, name, aadObjectId, userPrincipleName: email, email, givenName: name, surname: name };
  };
  const others = [1, 2, 3, 4, 5].map((index) => ({
    id: `29:other-${index}`,
    name: `Other ${index}`,
    aadObjectId: `00000000-0000-4000-8000-00000000000${index}`,
  }));
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: '28:vice-versa', name: 'Vice Versa' },
    currentUser: user(me),
    users: others.map(user),
    personalChat: { id: conversationId },
    groupChat: { id: 'group', name: 'Group' },
    team: {
      id: 'team',
      name: 'Team',
      aadGroupId: '00000000-0000-4000-8000-000000000031',
      channels: [{ id: 'channel', name: 'General' }],
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await pause(250);
  }
  throw new Error(`The playground did not start: nothing answers at ${url}.`);
}
