/** Packages that ship ES modules only; jest runs CommonJS, so they are transformed as our own code is. */
const esModulesOnly = [
  'jose',
  'windows-iana',
  '@faker-js/faker',
  'zod-openapi',
  'croner',
  'csv-parse',
  'munkres',
  'strip-bom',
  'rate-limiter-flexible',
];

export const base = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
  setupFilesAfterEnv: ['<rootDir>/tests/support/fail-on-console-error.ts'],
};

const suite = (name, extra = {}) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  ...extra,
});

export default {
  // One more than a small machine has cores: many tests wait for browsers, servers and processes.
  maxWorkers: 3,
  // Generous: a limit here is against hanging, not a measure of speed.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tests/support/totals-reporter.cjs'],
  projects: [
    suite('unit'),
    suite('contract'),
    suite('api', { globalSetup: '<rootDir>/tests/support/build-once.ts' }),
    suite('e2e', { globalSetup: '<rootDir>/tests/support/build-once.ts' }),
  ],
};
