import { type EngineFigures, measureEngine } from './server/measure-engine.ts'

async function main() {
  const figures: Record<string, EngineFigures> = {}
  for (const engine of ['pglite', 'postgres'] as const) figures[engine] = await measureEngine(engine)
  console.log(JSON.stringify({ bench: 'server', figures }))
  for (const [engine, { deadlocks, retries }] of Object.entries(figures))
    if (deadlocks + retries > 0)
      throw new Error(`On ${engine} ${deadlocks} deadlocks were broken and phones sent ${retries} batches again.`)
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
