import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from '@supabase/lite'
import { applyPendingMigrations, listMigrationFiles } from '@supabase/lite/cli'
import { openPglite, openPostgres, type Connection } from './connection.ts'
import type { Keys } from './keys.ts'
import { requireMember } from './library.ts'
import { createSql } from './sql.ts'

/** Hosted Supabase has these before the first migration; here nobody else makes them. */
export const layFoundation = (connection: Connection) =>
  connection.runScript(`
  do $$ begin
    if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
    if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
    if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
  end $$;
  create schema if not exists extensions;
  create extension if not exists pgcrypto with schema extensions;
`)

export const openDatabase = (databaseUrl: string | undefined, dataDir: string) =>
  databaseUrl === undefined ? openPglite({ dataDir: join(dataDir, 'database') }) : openPostgres(databaseUrl)

export function createApp(connection: Connection, keys: Keys) {
  const app = new App({
    connection,
    api: { schemas: ['public'], max_rows: 1000 },
    auth: {
      enabled: true,
      enable_signup: true,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
      jwt_secret: keys.jwtSecret,
      email: { enable_signup: true, enable_confirmations: false },
    },
    storage: { enabled: false },
    studio: { enabled: false },
    // The default “admin mode” answers a request without a key as the superuser's deputy.
    options: { server: { admin: false, disableStudio: true } },
  })
  for (const member of ['init', 'ensureSystemSchema', 'fetch', 'adminMode', 'config']) requireMember('App', app, member)
  return app
}

export type Backend = ReturnType<typeof createApp>

/** System tables, then every migration not applied yet. Returns the name of the last one, the schema version. */
export async function bringUpToDate(app: Backend, connection: Connection): Promise<string> {
  await app.init()
  await layFoundation(connection)
  await applyPendingMigrations(app)
  // Fills the schema cache now: later it would be read as whichever role asks first.
  await connection.introspect()
  const migrations = await listMigrationFiles(app)
  return migrations.at(-1)?.filename.replace(/\.sql$/, '') ?? 'empty'
}

/** The schema version this program brings a database to. */
export const newestMigration = () =>
  readdirSync('supabase/migrations')
    .toSorted()
    .at(-1)
    ?.replace(/\.sql$/u, '') ?? ''

/** Runs `supabase/seed.sql` once in the life of a database, and remembers it where Supabase's own tools do. */
export async function seedOnce(connection: Connection, path: string): Promise<void> {
  if (!existsSync(path)) return
  const sql = createSql(connection.kysely)
  const [seeded] = await sql('select path from supabase_migrations.seed_files where path = $1', [path])
  if (seeded !== undefined) return
  const script = readFileSync(path, 'utf8')
  const hash = createHash('sha256').update(script).digest('hex')
  // In the script's own transaction, so that a stop in the middle leaves neither.
  await connection.runScript(`${script};
    insert into supabase_migrations.seed_files (path, hash) values ('${path.replaceAll("'", "''")}', '${hash}');`)
}
