import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { bringUpToDate, createApp, openDatabase, seedOnce } from './backend.ts'
import type { Connection } from './connection.ts'
import { loadKeys } from './keys.ts'
import { takeLock } from './lock.ts'
import { createRoutes } from './routes.ts'
import { createSql, type Sql } from './sql.ts'

export type ServerSettings = {
  /** 0 takes any free port. */
  port: number
  host: string
  dataDir: string
  databaseUrl?: string | undefined
  /** `none` leaves the database empty; otherwise the path of a script that runs once. */
  seed?: string | undefined
  distDir?: string | undefined
  /** The address phones use, when something in front of this server answers HTTPS. */
  publicUrl?: string | undefined
  tiles?: string | undefined
}

export type RunningServer = { url: string; sql: Sql; connection: Connection; close: () => Promise<void> }

export class PortTakenError extends Error {}

export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const dataDir = resolve(settings.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const releaseLock = takeLock(dataDir)
  try {
    return await openAndListen({ ...settings, dataDir }, releaseLock)
  } catch (error) {
    releaseLock()
    throw error
  }
}

async function openAndListen(settings: ServerSettings, releaseLock: () => void): Promise<RunningServer> {
  const { dataDir, databaseUrl, seed = 'supabase/seed.sql', distDir = 'dist', publicUrl, tiles } = settings
  const keys = loadKeys(dataDir)
  const connection = await openDatabase(databaseUrl, dataDir)
  try {
    const app = createApp(connection, keys)
    const schemaVersion = await bringUpToDate(app, connection)
    if (seed !== 'none') await seedOnce(connection, seed)
    const { publishableKey } = keys
    const routes = createRoutes({ app, publishableKey, schemaVersion, distDir, publicUrl, tiles })
    const server = createAdaptorServer({ fetch: routes.fetch })
    const url = await listen(server, settings)
    const close = createClose(server, connection, releaseLock)
    return { url, sql: createSql(connection.kysely), connection, close }
  } catch (error) {
    await connection.close()
    throw error
  }
}

function listen(server: ServerType, { port, host }: ServerSettings): Promise<string> {
  const { promise, resolve: listening, reject } = Promise.withResolvers<string>()
  server.once('error', (error: NodeJS.ErrnoException) =>
    reject(
      error.code === 'EADDRINUSE'
        ? new PortTakenError(`Port ${port} is already taken: stop what uses it, or choose another with PORT=5175.`)
        : error,
    ),
  )
  server.listen(port, host, () => listening(`http://${host}:${(server.address() as AddressInfo).port}`))
  return promise
}

const graceForOpenRequests = 2_000

function createClose(server: ServerType, connection: Connection, releaseLock: () => void) {
  let closing: Promise<void> | null = null
  const close = async () => {
    const { promise, resolve: closed } = Promise.withResolvers<void>()
    server.close(() => closed())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    const hurry = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      graceForOpenRequests,
    )
    await promise
    clearTimeout(hurry)
    await connection.close()
    releaseLock()
  }
  return () => (closing ??= close())
}
