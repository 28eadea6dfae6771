import { parseArgs } from 'node:util';
import { backupTenant } from './backup/backup-tenant';
import { openTenantData, runCommand } from './backup/command';

const usage = `npm run backup -- FOLDER

Copies the data of a tenant into a new folder: JSON lines with a checksum for each container of Cosmos DB.
Reads TENANT_ID, COSMOS_ENDPOINT and COSMOS_DATABASE from the environment, as the Function App has them. Against a real
account it signs in as you ("az login"); you need the role Cosmos DB Built-in Data Reader. See docs/operations.md.`;

runCommand(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  const [folder] = positionals;
  if (values.help === true || folder === undefined || positionals.length > 1) {
    console.log(usage);
    process.exitCode = values.help === true ? 0 : 1;
    return;
  }
  const { containers, tenantId } = openTenantData(process.env);
  const { files } = await backupTenant(containers, tenantId, folder, Date.now());
  for (const { file, documents, bytes, sha256 } of files) {
    console.log(`${file}: ${documents} documents, ${bytes} bytes, SHA-256 ${sha256}`);
  }
});
