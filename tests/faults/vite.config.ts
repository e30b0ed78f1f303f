import { defineConfig, mergeConfig } from 'vite'
import app from '../../vite.config.ts'
import { type Replacement, replacing } from './replacing.ts'

/** The app as it is, and beside it one page through which the laboratory reaches the same store. */
export default mergeConfig(
  app,
  defineConfig({
    plugins: [replacing(JSON.parse(process.env['REPLACEMENTS'] ?? '[]') as Replacement[])],
    build: {
      emptyOutDir: true,
      // What goes wrong in the page is told by its own names.
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { input: { index: 'index.html', lab: 'tests/faults/lab/lab.html' } },
    },
    logLevel: 'warn',
  }),
)
