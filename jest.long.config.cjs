/** What takes minutes: the long forms of suites whose short forms are part of `npm test`. */
module.exports = async () => {
  const { base } = await import('./jest.config.mjs');
  return {
    maxWorkers: 1,
    reporters: ['default'],
    projects: [
      {
        ...base,
        displayName: 'fuzz',
        testMatch: ['<rootDir>/tests/fuzz/**/*.test.ts'],
        globalSetup: '<rootDir>/tests/support/build-once.ts',
      },
    ],
  };
};
