import { base } from './jest.config.mjs';

/** Checks against data that is not part of the repository: the folder that ORGS_DIR names must exist. */
export default {
  ...base,
  displayName: 'shared',
  testMatch: ['<rootDir>/tests/shared/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/build-once.ts',
};
