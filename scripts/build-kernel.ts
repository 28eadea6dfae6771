import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const kernelFile = join(root, 'api/src/domain/matching/kernel-module.ts');

/**
 * `npm run build:kernel`: compiles `api/assembly/scan.ts`, the inner loop of a round, into `kernel-module.ts`; to be run after
 * every change there. With `--check` it writes nothing and fails where the two do not fit.
 */
const text = await compiledKernel();
if (!process.argv.includes('--check')) writeFileSync(kernelFile, text);
else if (readFileSync(kernelFile, 'utf8') !== text) {
  throw new Error('kernel-module.ts is not what api/assembly/scan.ts compiles to: run npm run build:kernel');
}

/** The text of a TypeScript file that holds the compiled module: the same text for the same source. */
async function compiledKernel(): Promise<string> {
  let module: Uint8Array | undefined;
  let findings = '';
  const settings = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--importMemory'];
  const { error } = await asc.main(
    ['scan.ts', '--outFile', 'scan.wasm', '--baseDir', join(root, 'api/assembly'), ...settings],
    {
      writeFile: (_name: string, contents: Uint8Array | string) => {
        if (typeof contents !== 'string') module = contents;
      },
      stderr: { write: (chunk: Uint8Array | string) => void (findings += chunk.toString()) },
    },
  );
  if (error !== null || module === undefined)
    throw new Error(`The kernel does not compile.\n${findings}`, { cause: error });
  const source = `/** \`api/assembly/scan.ts\`, compiled by \`npm run build:kernel\`; in base64. */
export const KERNEL = '${Buffer.from(module).toString('base64')}';
`;
  return format(source, { ...(await resolveConfig(kernelFile)), parser: 'typescript' });
}
