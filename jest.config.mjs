export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.mjs' },
  // Jest leaves a core to others unless it is told.
  maxWorkers: '100%',
  // Generous: a test must not fail because the machine is busy.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}
