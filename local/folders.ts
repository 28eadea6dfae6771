import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Where builds are left. */
export const folders = {
  apiMain: path.join(root, 'api/dist/index.js'),
  tab: path.join(root, 'tabs/dist'),
  frame: path.join(root, 'local/frame/dist'),
  functionsHost: path.join(root, 'local/dist/functions-host/process.mjs'),
  cosmos: path.join(root, 'local/dist/cosmos/process.mjs'),
};
