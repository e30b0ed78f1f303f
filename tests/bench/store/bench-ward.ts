import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../database/harness-folders.ts'
import { serve } from '../../database/harness.ts'
import { createSignal, type Signal } from '../../journeys/signal.ts'
import { buildApp } from './build-pages.ts'
import { layWardSql } from './lay-ward.ts'
import { copyMemory } from './phone.ts'

export interface BenchWard {
  /** Where phones find it, with or without a signal. */
  url: string
  signal: Signal
  sql: Awaited<ReturnType<typeof serve>>['sql']
  /** A phone's memory by its name; new and empty, or as another's was. */
  memory: (name: string, like?: string) => string
  folder: string
  close: () => Promise<void>
}

/** The real embedded server with the ward laid into it, serving the app as it is built for phones. */
export async function openBenchWard(): Promise<BenchWard> {
  const folder = temporaryFolder('bench-store')
  const distDir = join(folder, 'dist')
  await buildApp(distDir)
  const server = await serve({ distDir })
  await server.connection.runScript(layWardSql)
  const signal = await createSignal(server.url)
  const memory = (name: string, like?: string) => {
    const path = join(folder, `phone-${name}`)
    if (like === undefined) mkdirSync(path, { recursive: true })
    else copyMemory(like, path)
    return path
  }
  const close = async () => {
    await signal.lose()
    await server.close()
  }
  return { url: signal.url, signal, sql: server.sql, memory, folder, close }
}
