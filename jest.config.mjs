export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.mjs' },
  // Generous: a test must not fail because the machine is busy.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}
