import path from 'node:path';
import { build } from 'vite';
import { buildApi } from './build-api';

/** Leaves `api/dist` and `tabs/dist`, ready to deploy. */
await Promise.all([
  buildApi(),
  build({ configFile: path.resolve(import.meta.dirname, '../tabs/vite.config.ts'), logLevel: 'error' }),
]);
console.log('Built api/dist and tabs/dist.');
