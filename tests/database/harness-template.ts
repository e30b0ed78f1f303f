import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, openAsBlob, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate, createApp } from '../../supabase/embedded/backend.ts'
import { type Connection, openPglite } from '../../supabase/embedded/connection.ts'

const cacheDir = 'node_modules/.cache/tung-nha'
const migrationsDir = 'supabase/migrations'
const builders = ['supabase/embedded/backend.ts', 'supabase/embedded/connection.ts', 'package-lock.json']
const keys = { publishableKey: 'sb_publishable_test', secretKey: 'sb_secret_test', jwtSecret: 'test'.repeat(10) }

/** Brings an empty database to the newest schema, with the tables of sign-in beside ours. */
export const migrate = (connection: Connection) => bringUpToDate(createApp(connection, keys), connection)

/** Changes whenever a migration, or what applies them, changes. */
function schemaFingerprint(): string {
  const migrations = readdirSync(migrationsDir).toSorted()
  const paths = [...migrations.map((name) => join(migrationsDir, name)), ...builders]
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

/** A packed PGlite with every migration applied: a second to make, a fraction to open. */
export async function pgliteTemplate(): Promise<Blob> {
  const path = join(cacheDir, `ward-${schemaFingerprint()}.tar`)
  if (!existsSync(path)) await pack(path)
  return openAsBlob(path)
}

async function pack(path: string) {
  mkdirSync(cacheDir, { recursive: true })
  const connection = await openPglite({})
  try {
    await migrate(connection)
    const packed = await connection.driver.dumpDataDir('none')
    const unfinished = `${path}.${randomUUID()}`
    writeFileSync(unfinished, Buffer.from(await packed.arrayBuffer()))
    renameSync(unfinished, path)
  } finally {
    await connection.close()
  }
}
