import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { openPostgres } from '../../supabase/embedded/connection.ts'
import { isRoot, loadEmbeddedPostgres } from './harness-binaries.ts'
import { openRunFolder } from './harness-folders.ts'
import { migrate, pgliteTemplate } from './harness-template.ts'

const clusterVariable = 'WARD_POSTGRES_URL'
const template = 'ward_template'

/** Once per test run: packs the PGlite template and starts one Postgres 17 with the migrated template database. */
export async function setup() {
  // Another project of the same run has done it.
  if (process.env[clusterVariable] !== undefined) return () => {}
  const deleteRunFolder = openRunFolder()
  await pgliteTemplate()
  const cluster = await startCluster()
  process.env[clusterVariable] = cluster.url
  return async () => {
    await cluster.stop()
    deleteRunFolder()
  }
}

const withoutDurability = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((flag) => [
  '-c',
  flag,
])

/** A Postgres of its own, in a temporary folder; durability is off because nothing here outlives the tests. */
export async function startCluster({ isDurable = false } = {}): Promise<{ url: string; stop: () => Promise<void> }> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'tung-nha-postgres-'))
  const port = await freePort()
  const { EmbeddedPostgres, clean } = await loadEmbeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: true,
    // Postgres refuses to run as root, so in a container another user runs it.
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: isDurable ? [] : withoutDurability,
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const url = `postgres://postgres:password@127.0.0.1:${port}`
  await createDatabase(url, template)
  const connection = openPostgres(`${url}/${template}`)
  await migrate(connection).finally(() => connection.close())
  const stop = async () => {
    await server.stop()
    rmSync(databaseDir, { recursive: true, force: true })
    clean()
  }
  return { url, stop }
}

export function clusterUrl(): string {
  const url = process.env[clusterVariable]
  if (url === undefined) throw new Error('No Postgres is running: the vitest project “database” starts one.')
  return url
}

interface WardDatabase {
  name: string
  url: string
  drop: () => Promise<void>
}

/** A database of its own, copied from the migrated template or from another one that nobody is using. */
export async function createWardDatabase(from = template): Promise<WardDatabase> {
  const url = clusterUrl()
  const name = `ward_${randomUUID().replaceAll('-', '')}`
  await createDatabase(url, name, from)
  const drop = () => asOwner(url, `drop database if exists ${name} with (force)`)
  return { name, url: `${url}/${name}`, drop }
}

const createDatabase = (url: string, name: string, from = 'template0') =>
  asOwner(url, `create database ${name} template ${from}`)

async function asOwner(url: string, statement: string) {
  const owner = postgres(`${url}/postgres`, { max: 1, onnotice: () => {} })
  await owner.unsafe(statement).finally(() => owner.end())
}

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => resolve(port))
  })
  return promise
}
