/**
 * Gives the app role `ProgramLead` to the first program lead. Runs at deployment, and again at will: who has the role keeps it.
 *
 *     node infra/first-lead.mjs APP_CLIENT_ID USER_ID [GRAPH_SERVICE_ROOT]
 *
 * It asks Microsoft Graph through the Azure CLI, signed in as somebody who may assign app roles.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const [appId = '', userId = '', graph = 'https://graph.microsoft.com/v1.0'] = process.argv.slice(2);

/** Says what to do, and ends the deployment. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** What the Azure CLI answers, parsed; on Windows it is a batch file, which needs a shell: every argument is checked above or ours. */
function az(args, cwd = process.cwd()) {
  const { status, stdout, stderr, error } = spawnSync('az', [...args, '--output', 'json'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error !== undefined)
    stop('Install the Azure CLI (https://aka.ms/azure-cli), sign in with `az login`, and deploy again.');
  if (status !== 0) stop(`az ${args.slice(0, 3).join(' ')} failed: ${stderr.trim()}`);
  return stdout.trim() === '' ? null : JSON.parse(stdout);
}

const get = (url) => az(['rest', '--method', 'GET', '--url', url]);

/** The body goes by a file in a folder of its own, named without its path: a shell would split a path with blanks. */
function post(url, body) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'first-lead-'));
  const headers = ['--headers', 'Content-Type=application/json'];
  try {
    writeFileSync(path.join(folder, 'body.json'), JSON.stringify(body));
    return az(['rest', '--method', 'POST', '--url', url, ...headers, '--body', '@body.json'], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!guid.test(appId)) stop('AAD_APP_CLIENT_ID is no id: provision the app registration first.');
if (!guid.test(userId))
  stop('Set FIRST_LEAD_ID to the object id of the first program lead: `az ad user show --id NAME --query id`.');
if (!/^https:\/\/[a-z.-]+\/v1\.0$/u.test(graph)) stop(`${graph} is no service root of Microsoft Graph.`);

const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, 'aad.manifest.json'), 'utf8'));
const role = manifest.appRoles.find(({ value }) => value === 'ProgramLead');

const found = get(`${graph}/servicePrincipals?$filter=appId%20eq%20%27${appId}%27`).value[0];
const resource = found ?? post(`${graph}/servicePrincipals`, { appId });
const assignments = get(`${graph}/users/${userId}/appRoleAssignments?$top=999`).value;
const isLead = assignments.some(({ appRoleId, resourceId }) => appRoleId === role.id && resourceId === resource.id);
if (!isLead)
  post(`${graph}/users/${userId}/appRoleAssignments`, {
    principalId: userId,
    resourceId: resource.id,
    appRoleId: role.id,
  });
process.stdout.write(isLead ? `${userId} is program lead already.\n` : `${userId} is program lead now.\n`);
