import { largeWard, largeWardsSql } from '../../database/large-wards.ts'
import { type Engine, type EngineName, openEngine } from './engine.ts'
import { measureCommands } from './measure-commands.ts'
import { measureFirstSync } from './measure-first-sync.ts'
import { measurePulls, type PullFigures } from './measure-pulls.ts'
import { withServer } from './served.ts'

export type EngineFigures = {
  commands_per_s: Record<string, number>
  pull_p95_ms: Record<string, PullFigures>
  first_sync_100_phones_s: number
  /** Broken by the database; `retries`: batches phones had to send again. */
  deadlocks: number
  retries: number
}

/** Ten wards are as many as the phones of the other measurements walk in. */
const sizes = [
  { name: '10k', wards: 1 },
  { name: '100k', wards: 10 },
  { name: '1M', wards: 100 },
] as const
const phoneCounts = [1, 8, 32]
const firstSyncs = 100

export async function measureEngine(name: EngineName): Promise<EngineFigures> {
  const engine = await openEngine(name)
  const figures: EngineFigures = {
    commands_per_s: {},
    pull_p95_ms: {},
    first_sync_100_phones_s: 0,
    deadlocks: 0,
    retries: 0,
  }
  try {
    let laid = 0
    for (const size of sizes) {
      await layWards(engine, { from: laid + 1, to: size.wards })
      laid = size.wards
      await withServer(engine, (url) => measureSize({ url, size: size.name, figures }))
      tell(`${name} ${size.name}: ${JSON.stringify(figures)}`)
    }
    figures.deadlocks = await engine.deadlocks()
    return figures
  } finally {
    await engine.close()
  }
}

type Measuring = { url: string; size: (typeof sizes)[number]['name']; figures: EngineFigures }

async function measureSize({ url, size, figures }: Measuring) {
  figures.pull_p95_ms[size] = await measurePulls(url)
  if (size !== '100k') return
  figures.first_sync_100_phones_s = await measureFirstSync(url, firstSyncs)
  for (const count of phoneCounts) {
    const { perSecond, retries } = await measureCommands(url, count)
    figures.commands_per_s[count] = perSecond
    figures.retries += retries
  }
}

/** A transaction of some seconds each: the memory of PGlite is bounded. */
const wardsAtOnce = 10

async function layWards(engine: Engine, { from, to }: { from: number; to: number }) {
  await engine.withDatabase(async (connection) => {
    for (let first = from; first <= to; first += wardsAtOnce)
      await connection.runScript(largeWardsSql({ from: first, to: Math.min(to, first + wardsAtOnce - 1) }))
    await connection.runScript('analyze')
  })
  tell(`${engine.name}: ${to * largeWard.visits} visits`)
}

/** Beside the one line on the output. */
const tell = (line: string) => console.error(line)
