import { type ChildProcess, fork } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { labFolder } from './folder.ts'
import { createFaultProxy, type FaultProxy } from './proxy.ts'
import { settle } from './ward-places.ts'

/** A ward whose server can be killed and come back, behind a network that can be spoilt. */
export interface LabWard {
  /** Where phones find it, whatever happens behind. */
  url: string
  proxy: FaultProxy
  /** Past the spoilt network, for those who sit in the office. */
  serverUrl: () => string
  dataDir: string
  /** Asked past every policy. */
  sql: Sql
  /** SIGKILL to the server. */
  kill: () => Promise<void>
  /** As an operator would: it ends what it does. */
  stop: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}

interface Reply {
  number?: number
  rows?: unknown[]
  problem?: string
  url?: string
}

interface Running {
  process: ChildProcess
  url: string
  sql: Sql
}

const here = import.meta.dirname

async function run(dataDir: string, distDir: string, databaseUrl = ''): Promise<Running> {
  const words = [dataDir, distDir, databaseUrl]
  const env = { ...process.env, LITE_TELEMETRY: '0' }
  const child = fork(join(here, 'ward-process.ts'), words, {
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const asked = new Map<number, PromiseWithResolvers<unknown[]>>()
  const started = Promise.withResolvers<string>()
  let complaint = ''
  child.stderr?.on('data', (said: Buffer) => (complaint += String(said)))
  child.on('message', ({ number = 0, rows, problem, url }: Reply) => {
    if (url !== undefined) started.resolve(url)
    if (rows !== undefined) asked.get(number)?.resolve(rows)
    if (problem !== undefined) asked.get(number)?.reject(new Error(problem))
    asked.delete(number)
  })
  child.once('exit', () => {
    started.reject(new Error(`The server did not start: ${complaint}`))
    for (const { reject } of asked.values()) reject(new Error('The server is gone.'))
  })
  let last = 0
  const sql = (text: string, parameters: unknown[] = []) => {
    const answered = Promise.withResolvers<unknown[]>()
    const number = (last += 1)
    asked.set(number, answered)
    child.send({ number, text, parameters })
    return answered.promise
  }
  return { process: child, url: await started.promise, sql: sql as Sql }
}

async function end({ process: child }: Running, signal: 'SIGKILL' | 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.kill(signal)
  await promise
}

let madeOnce: Promise<string> | undefined

/** Migrated, with its places and people, packed once for all scenarios. */
async function makeOnce(): Promise<string> {
  const dataDir = labFolder('lab-ward')
  const server = await run(dataDir, dataDir)
  await settle(server.sql)
  await end(server, 'SIGTERM')
  return dataDir
}

/** A ward of its own for one scenario. `databaseUrl`: on real Postgres, where transactions overlap. */
export async function openLabWard(distDir: string, databaseUrl?: string): Promise<LabWard> {
  const dataDir = labFolder('lab-ward')
  if (databaseUrl === undefined) cpSync(await (madeOnce ??= makeOnce()), dataDir, { recursive: true })
  let server = await run(dataDir, distDir, databaseUrl)
  if (databaseUrl !== undefined) await settle(server.sql)
  const proxy = await createFaultProxy(server.url)
  const start = async () => {
    server = await run(dataDir, distDir, databaseUrl)
    proxy.retarget(server.url)
  }
  const close = async () => {
    await proxy.close()
    await end(server, 'SIGKILL')
  }
  return {
    url: proxy.url,
    proxy,
    serverUrl: () => server.url,
    dataDir,
    sql: (text, parameters) => server.sql(text, parameters),
    kill: () => end(server, 'SIGKILL'),
    stop: () => end(server, 'SIGTERM'),
    start,
    close,
  }
}
