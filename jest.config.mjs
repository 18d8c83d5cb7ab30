export default {
  rootDir: 'dist',
  testEnvironment: 'node',
  transform: {},
  testMatch: ['**/*.test.js'],
  setupFiles: ['reflect-metadata'],
  // One PostgreSQL for the whole run; each test file takes databases of its own.
  globalSetup: '<rootDir>/test/support/database-setup.js',
  globalTeardown: '<rootDir>/test/support/database-teardown.js',
  maxWorkers: 2,
  testTimeout: 60_000,
}
