import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const onPath = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The executable of Chrome, Edge or Chromium: the one that `BROWSER_PATH` names, one that is installed, or Chromium
 * installed now where that is possible (Debian or Ubuntu as root). Throws, naming what to install.
 */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found !== null) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('No browser found: installing chromium with apt-get.');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore' });
  }
  const installed = installedBrowser();
  if (installed !== null) return installed;
  throw new Error(
    'The browser tests need Chrome, Edge or Chromium. Install one, or set BROWSER_PATH to its executable.',
  );
}

function installedBrowser(): string | null {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`BROWSER_PATH names no file: ${named}`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [...onPath.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...wellKnown];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
