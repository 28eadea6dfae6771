import { runSideBySide } from '../../../scripts/side-by-side';

const node = (script: string) => `"${process.execPath}" -e "${script}"`;

test('all commands run to their end, and each that failed is named', async () => {
  const shown: string[] = [];
  const commands = [
    { name: 'wrong', line: node('console.error(1); process.exit(3)') },
    { name: 'missing', line: 'no-such-command-anywhere' },
    { name: 'right', line: node('setTimeout(() => console.log(2), 300)') },
    { name: 'killed', line: node('process.kill(process.pid, 9)') },
  ];
  const failed = await runSideBySide(commands, (text) => shown.push(text));
  expect([...failed].sort()).toEqual(['killed', 'missing', 'wrong']);
  expect(shown).toHaveLength(4);
  expect(shown).toContain('--- wrong: FAILED\n1\n');
  expect(shown).toContain('--- right: ok\n2\n');
});

test('none fails where all succeed', async () => {
  expect(await runSideBySide([{ name: 'right', line: node('0') }], () => undefined)).toEqual([]);
});
