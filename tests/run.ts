import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'

type Outcome = { passed: number; failed: number }
type Runner = { title: string; run: () => Promise<Outcome> }

const reports = mkdtempSync(join(tmpdir(), 'tung-nha-tests-'))

/** Streams what the command says; resolves to its exit code. */
function execute(command: string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const [program = '', ...words] = command
  const env = { ...process.env, LITE_TELEMETRY: '0', ...environment }
  const child = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env })
  child.once('error', (error) => {
    console.error(error.message)
    resolve(1)
  })
  child.once('exit', (code) => resolve(code ?? 1))
  return promise
}

/** A tool without tests of its own counts as one. */
const check = (title: string, ...command: string[]): Runner => ({
  title,
  run: async () => ((await execute(command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
})

/** A runner that fails, or runs nothing, without naming a failed test is itself one failure. */
const suspicious = ({ passed, failed }: Outcome, code: number): Outcome =>
  failed === 0 && (code !== 0 || passed === 0) ? { passed, failed: 1 } : { passed, failed }

const asRecord = (value: unknown): Record<string, unknown> => (typeof value === 'object' ? { ...value } : {})

const readReport = (path: string) => asRecord(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)

const count = (value: unknown) => (typeof value === 'number' ? value : 0)

const unitAndDatabase: Runner = {
  title: 'unit, database and architecture tests',
  run: async () => {
    const path = join(reports, 'vitest.json')
    const code = await execute(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`])
    const report = readReport(path)
    return suspicious({ passed: count(report['numPassedTests']), failed: count(report['numFailedTests']) }, code)
  },
}

const journeys: Runner = {
  title: 'journeys',
  run: async () => {
    const path = join(reports, 'playwright.json')
    const environment = { CHROMIUM_PATH: await findBrowser({ isMeasured: false }), PLAYWRIGHT_JSON_OUTPUT_NAME: path }
    const code = await execute(['playwright', 'test', '--reporter=list,json'], environment)
    const stats = asRecord(readReport(path)['stats'])
    return suspicious(
      { passed: count(stats['expected']) + count(stats['flaky']), failed: count(stats['unexpected']) },
      code,
    )
  },
}

const runners: Runner[] = [
  check('types', 'tsc', '--noEmit'),
  check('lint', 'oxlint'),
  check('format', 'oxfmt', '--check', '.'),
  check('dead code', 'knip'),
  unitAndDatabase,
  check('build', 'vite', 'build'),
  journeys,
]

async function runInOrder(): Promise<Outcome> {
  const sum = { passed: 0, failed: 0 }
  for (const { title, run } of runners) {
    console.log(`\n── ${title}`)
    const outcome = await run().catch((error: unknown) => {
      console.error(error)
      return { passed: 0, failed: 1 }
    })
    console.log(`── ${title}: ${outcome.passed} passed, ${outcome.failed} failed`)
    sum.passed += outcome.passed
    sum.failed += outcome.failed
  }
  return sum
}

const { passed, failed } = await runInOrder()
rmSync(reports, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
