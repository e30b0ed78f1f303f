import { expect, test } from '@playwright/test'
import { buildLab } from './build-lab.ts'
import { runScenario } from './run-scenario.ts'
import { mixedFor } from './scenarios/mixed.ts'

// The long ones run with `npm run faults`.
const seconds = 45

test('a minute of kills, lost databases, bad networks and lanes changing hands lose nothing and double nothing', async () => {
  test.setTimeout(420_000)
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))
  console.log(`SEED=${seed}`)
  const { problem, tally } = await runScenario(mixedFor(seconds), { distDir: await buildLab(), seed })
  expect(problem).toBeNull()
  expect(tally).toMatchObject({ lost: 0, doubled: 0 })
  expect(tally.facts).toBeGreaterThan(80)
  expect(tally.kills).toBeGreaterThan(2)
})
