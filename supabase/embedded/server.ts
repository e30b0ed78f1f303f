import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { makeBackup } from './backup/make-backup.ts'
import { serveBackups } from './backup/backup-socket.ts'
import { rememberErased } from './backup/erased-people.ts'
import { refuseHalfRestored } from './backup/restore-backup.ts'
import { bringUpToDate, createApp, openDatabase, seedOnce } from './backend.ts'
import type { Connection } from './connection.ts'
import { reconsiderHeld, startChores } from './chores.ts'
import { type Keys, loadKeys } from './keys.ts'
import { takeLock } from './lock.ts'
import type { FindCalendar } from './calendar-feed.ts'
import type { FindWard } from './help-page.ts'
import { createRoutes } from './routes.ts'
import { createSql, type Sql } from './sql.ts'
import { createUnderWay } from './under-way.ts'

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

class PortTakenError extends Error {}

/** Lock, port, database: in this order, so that a refusal costs nothing, and undone in the opposite one. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const dataDir = resolve(settings.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  await using opened = new AsyncDisposableStack()
  opened.defer(takeLock(dataDir))
  refuseHalfRestored(dataDir)
  const site = Promise.withResolvers<Site>()
  // Whoever asks while the database is still opening waits for it.
  const underWay = createUnderWay(async (request: Request) => (await site.promise).fetch(request))
  const server = createAdaptorServer({ fetch: underWay.start })
  const url = await listen(server, settings)
  const database = opened.use(new AsyncDisposableStack())
  // Before the database is closed: a request under way would ask a driver that is gone.
  opened.defer(() => underWay.ended())
  opened.defer(() => stop(server))
  opened.defer(() => site.reject(new Error('The server was stopped before it was ready.')))
  site.promise.catch(() => {})
  const connection = await openDatabase(settings.databaseUrl, dataDir)
  database.defer(() => connection.close())
  const keys = loadKeys(dataDir)
  site.resolve(await createSite(settings, connection, keys))
  const sql = createSql(connection.kysely)
  opened.defer(startChores(dataDir, sql))
  if ('dump' in connection) {
    const make = () => rememberErased(dataDir, sql).then(() => makeBackup(connection, keys))
    opened.defer(await serveBackups(dataDir, make))
  }
  const running = opened.move()
  return { url, sql, connection, close: () => running.disposeAsync() }
}

type Site = ReturnType<typeof createRoutes>

async function createSite(settings: ServerSettings, connection: Connection, keys: Keys): Promise<Site> {
  const { seed = 'supabase/seed.sql', distDir = 'dist', publicUrl, tiles } = settings
  const app = createApp(connection, keys)
  const schemaVersion = await bringUpToDate(app, connection)
  if (seed !== 'none') await seedOnce(connection, seed)
  const sql = createSql(connection.kysely)
  await reconsiderHeld(sql)
  return createRoutes({
    app,
    publishableKey: keys.publishableKey,
    schemaVersion,
    distDir,
    publicUrl,
    tiles,
    findWard: wardFinder(sql),
    findCalendar: calendarFinder(sql),
  })
}

/** As everybody without an account may ask it themselves. */
const wardFinder =
  (sql: Sql): FindWard =>
  async (area) => {
    const [row] = await sql<{ ward: { kind: string; name: string; phone: string | null } | null }>(
      `select public.help_start($1) -> 'ward' as ward`,
      [area],
    )
    const ward = row?.ward
    return ward ? { name: `${capitalised(ward.kind)} ${ward.name}`, phone: ward.phone } : null
  }

const calendarFinder =
  (sql: Sql): FindCalendar =>
  async (of) => {
    const [row] = await sql<{ calendar: string | null }>('select public.class_calendar($1) as calendar', [of])
    return row?.calendar ?? null
  }

const capitalised = (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)

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

async function stop(server: ServerType) {
  const { promise, resolve: stopped } = Promise.withResolvers<void>()
  server.close(() => stopped())
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  const hurry = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceForOpenRequests)
  await promise
  clearTimeout(hurry)
}
