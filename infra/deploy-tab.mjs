/**
 * Uploads the built tab to its static site. Runs at deployment.
 *
 *     node infra/deploy-tab.mjs SUBSCRIPTION_ID RESOURCE_GROUP SITE_NAME
 *
 * Static Web Apps takes uploads by a token of the site and by no identity. It is asked for through the Azure CLI, signed in as
 * somebody who may deploy, handed to the upload in its environment, never written down, and worthless afterwards.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const uploader = '@azure/static-web-apps-cli@2.0.10';
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const [subscription = '', group = '', site = ''] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');

/** Says what to do, and ends the deployment. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a program; on Windows both are batch files, which need a shell: every argument is checked below or ours. */
const run = (program, args, options) =>
  spawnSync(program, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', ...options });

/** What the Azure CLI answers about the token of the site. */
function secrets(...command) {
  const of = ['--name', site, '--resource-group', group, '--subscription', subscription];
  const { status, stdout, stderr, error } = run('az', ['staticwebapp', 'secrets', ...command, ...of]);
  if (error !== undefined)
    stop('Install the Azure CLI (https://aka.ms/azure-cli), sign in with `az login`, and deploy again.');
  if (status !== 0) stop(`az staticwebapp secrets ${command[0]} failed: ${stderr.trim()}`);
  return stdout.trim();
}

if (!guid.test(subscription)) stop('Set AZURE_SUBSCRIPTION_ID to the id of the subscription.');
if (!/^[\w.-]{1,90}$/u.test(group))
  stop('Set AZURE_RESOURCE_GROUP_NAME to a name of letters, digits, dots, hyphens and underscores.');
if (!/^[\w-]{1,60}$/u.test(site)) stop('TAB_NAME is no name of a static site: provision first.');

const token = secrets('list', '--query', 'properties.apiKey', '--output', 'tsv');
if (token === '') stop(`The static site ${site} has no deployment token.`);
const upload = run('npx', ['--yes', uploader, 'deploy', './tabs/dist', '--env', 'production'], {
  stdio: 'inherit',
  env: { ...process.env, SWA_CLI_DEPLOYMENT_TOKEN: token },
});
// Whether the upload went well or not, what it was given opens nothing any more.
secrets('reset-api-key', '--output', 'none');
if (upload.status !== 0) stop('The tab was not uploaded; what is printed above says why.');
