import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    setupFiles: ['tests/support/each-file.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // One module graph a worker: tests keep nothing in modules but their database, and loading it anew for each file took longer than the tests.
    isolate: false,
    // One more than the cores that they are meant for: some files wait for processes and clocks.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Generous: a busy machine is slow, and no test asserts a time.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
})
