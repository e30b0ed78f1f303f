import { runBroken } from './broken.ts'
import { buildLab } from './build-lab.ts'
import { runScenario } from './run-scenario.ts'
import { nothingYet, type Tally } from './lab-room.ts'
import { onDemand, scenarios } from './scenarios.ts'

// Each ward and each phone gives its folder back at the end.
process.setMaxListeners(0)

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))

async function runAll(): Promise<boolean> {
  const all = [...scenarios, ...onDemand]
  const chosen = wanted.length === 0 ? scenarios : all.filter(({ name }) => wanted.includes(name))
  if (chosen.length === 0) throw new Error(`Scenarios: ${all.map(({ name }) => name).join(', ')}`)
  console.log(`SEED=${seed}`)
  const distDir = await buildLab()
  const total = nothingYet()
  let areAllKept = true
  for (const scenario of chosen) {
    const { tally, problem } = await runScenario(scenario, { distDir, seed })
    for (const figure of Object.keys(total) as (keyof Tally)[]) total[figure] += tally[figure]
    areAllKept &&= problem === null
  }
  console.log(JSON.stringify({ bench: 'faults', figures: total }))
  return areAllKept && total.lost === 0 && total.doubled === 0
}

const isWhole = await (process.argv.includes('--broken') ? runBroken(seed, wanted) : runAll())
process.exit(isWhole ? 0 : 1)
