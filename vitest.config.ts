import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

// Tests mind their own state: a process for each file would start a thousand times what all of them need.
const isolate = false

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: { name: 'unit', include: ['src/**/*.test.ts', 'supabase/**/*.test.ts'], environment: 'node', isolate },
      },
      {
        plugins: [solid()],
        test: { name: 'screens', include: ['src/**/*.test.tsx'], environment: 'jsdom' },
      },
      {
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/database/harness-postgres.ts',
          env: { LITE_TELEMETRY: '0' },
          isolate,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          environment: 'node',
          isolate,
          globalSetup: 'tests/database/harness-postgres.ts',
          env: { LITE_TELEMETRY: '0' },
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
