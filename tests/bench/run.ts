/** `npm run bench -- NAME [options]`: each bench measures against named peers in the same run and reports ratios. */
const benches: Readonly<Record<string, () => Promise<{ run(args: string[]): Promise<void> | void }>>> = {
  seniority: () => import('./seniority'),
  matching: () => import('./matching'),
  round: () => import('./whole-round'),
  scheduling: () => import('./scheduling'),
  directory: () => import('./directory'),
};

export {};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined || name.startsWith('--') ? Object.keys(benches) : [name];
const rest = name !== undefined && name.startsWith('--') ? [name, ...args] : args;
for (const one of chosen) {
  const load = benches[one];
  if (load === undefined) {
    console.error(`There is no bench "${one}". Choose from: ${Object.keys(benches).join(', ')}`);
    process.exit(1);
  }
  const bench = await load();
  await bench.run(rest);
}
