import { env } from 'node:process';

// Local time is not UTC, so that no spec can take the one for the other.
env.TZ = 'America/New_York';

const swc = ['@swc/jest', {
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
}];

const base = {
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(@patternfly|@openshift-console|@novnc|@grafana|@lezer|d3-[a-z]+)/)'],
  setupFilesAfterEnv: ['<rootDir>/dev/testing/patience.ts'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/__mocks__/empty.ts',
    // Its module for browsers is one that Node loads as no script; d3 brings one of those, too.
    '^d3$': '<rootDir>/node_modules/d3/dist/d3.js',
  },
};

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{src,deploy,dev,plugin-manifest}/**/*.spec.ts'],
    },
    {
      ...base,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.spec.tsx'],
      setupFilesAfterEnv: [...base.setupFilesAfterEnv, '<rootDir>/__mocks__/setupDom.ts'],
    },
    {
      ...base,
      displayName: 'integration',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{src,deploy,dev}/**/*.integration.ts'],
    },
    {
      ...base,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/e2e/**/*.e2e.ts'],
    },
  ],
};
