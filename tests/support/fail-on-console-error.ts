/** A test that makes anything write to `console.error` fails: errors are either asserted or mended. */
let seen: unknown[][] = [];
const original = console.error;

beforeEach(() => {
  seen = [];
  console.error = (...args: unknown[]) => {
    seen.push(args);
  };
});

afterEach(() => {
  console.error = original;
  if (seen.length > 0) {
    throw new Error(`console.error was called: ${seen.map((args) => args.map(String).join(' ')).join('\n')}`);
  }
});
