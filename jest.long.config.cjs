/** What takes minutes: the long forms of suites whose short forms are part of `npm test`. */
module.exports = async () => {
  const { base } = await import('./jest.config.mjs');
  const suite = (name) => ({
    ...base,
    displayName: name,
    testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
    globalSetup: '<rootDir>/tests/support/build-once.ts',
  });
  return { maxWorkers: 1, reporters: ['default'], projects: [suite('fuzz'), suite('load')] };
};
