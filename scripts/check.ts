import { runSideBySide } from './side-by-side';

/** Runs the scripts of package.json that are named, all at the same time; fails where one of them does. */
const scripts = process.argv.slice(2).map((name) => ({ name, line: `npm run --silent ${name}` }));
const failed = await runSideBySide(scripts, (text) => process.stdout.write(text));
process.exitCode = failed.length === 0 ? 0 : 1;
