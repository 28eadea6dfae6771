import path from 'node:path';
import { compose } from './composition';
import { readConfig } from './config';
import { register } from './functions/register';
import { createTriggers } from './functions/triggers';
import type { Application } from './http/application';

let composed: Application | undefined;

/** Wired on first use: a wrong setting fails the call that needs it, with its name, and never the start of the host. */
const application = (): Application =>
  (composed ??= compose(readConfig(process.env), path.join(__dirname, 'round-worker.js')));

/** The trigger table: what the host registers, and what a runner without a host reads. */
export const triggers = createTriggers(application);

register(triggers);
