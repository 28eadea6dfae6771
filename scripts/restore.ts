import { parseArgs } from 'node:util';
import { openTenantData, runCommand } from './backup/command';
import { restoreTenant } from './backup/restore-tenant';

const usage = `npm run restore -- FOLDER [--overwrite]

Writes a backup into the containers of an empty account, each document in the present version of its kind. Everything is
verified before the first write. Stop the Function App first.

  --overwrite   the account is not empty: write over documents of the same id, leave others as they are

Reads the same environment variables as npm run backup; you need the role Cosmos DB Built-in Data Contributor.
See docs/operations.md.`;

runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, overwrite: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (values.help === true || folder === undefined || positionals.length > 1) {
    console.log(usage);
    process.exitCode = values.help === true ? 0 : 1;
    return;
  }
  const { containers, tenantId } = openTenantData(process.env);
  const { files } = await restoreTenant(containers, { folder, tenantId, overwrite: values.overwrite });
  for (const { container, documents } of files) console.log(`${container}: ${documents} documents restored`);
});
