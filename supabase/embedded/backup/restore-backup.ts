import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate, createApp, newestMigration } from '../backend.ts'
import { openPglite } from '../connection.ts'
import { type Keys, writeKeys } from '../keys.ts'
import { createSql } from '../sql.ts'
import { type Backup, readBackup } from './backup-file.ts'
import { BackupProblem } from './backup-problem.ts'
import { erasedPeople, rememberErased } from './erased-people.ts'

export type Restored = {
  madeAt: string
  /** Where the former database stands now; null where there was none. */
  keptAs: string | null
  /** False where the former database could not be opened, so that only those written down beside it are known. */
  isEveryErasureKnown: boolean
}

const unfinished = 'database.restoring'

/** The lock on the data folder must be held. Until the very end the present database stays where it is. */
export async function restoreBackup(dataDir: string, file: { content: Buffer; name: string }): Promise<Restored> {
  const backup = await readBackup(file.content, file.name)
  refuseNewer(backup, file.name)
  const isEveryErasureKnown = await rememberErasedOfPresent(dataDir)
  rmSync(join(dataDir, unfinished), { recursive: true, force: true })
  await prepare(dataDir, backup)
  return { madeAt: backup.made_at, keptAs: exchange(dataDir, backup.keys), isEveryErasureKnown }
}

function refuseNewer({ schema_version: schemaVersion }: Backup, name: string) {
  if (schemaVersion.slice(0, 14) > newestMigration().slice(0, 14))
    throw new BackupProblem(
      `${name} has a newer schema (${schemaVersion}) than this program: install the newer one first.`,
    )
}

async function rememberErasedOfPresent(dataDir: string): Promise<boolean> {
  const path = join(dataDir, 'database')
  if (!existsSync(path)) return true
  try {
    const connection = await openPglite({ dataDir: path })
    await rememberErased(dataDir, createSql(connection.kysely)).finally(() => connection.close())
    return true
  } catch {
    // A database beyond opening is one reason to restore.
    return false
  }
}

async function prepare(dataDir: string, { database, keys }: Backup) {
  const connection = await openPglite({ dataDir: join(dataDir, unfinished), loadDataDir: database })
  try {
    await bringUpToDate(createApp(connection, keys), connection)
    const sql = createSql(connection.kysely)
    await sql('select private.erase_again($1::uuid[])', [erasedPeople(dataDir)])
    await sql('select private.begin_epoch()')
    await rememberErased(dataDir, sql)
  } finally {
    await connection.close()
  }
}

function exchange(dataDir: string, keys: Keys): string | null {
  const present = join(dataDir, 'database')
  const kept = join(dataDir, `database.before-restore-${new Date().toISOString().replaceAll(':', '-')}`)
  const isKept = existsSync(present)
  if (isKept) renameSync(present, kept)
  renameSync(join(dataDir, unfinished), present)
  writeKeys(dataDir, keys)
  return isKept ? kept : null
}

/** A stop between the two renames would leave no database, and the next start would make an empty one. */
export function refuseHalfRestored(dataDir: string) {
  const names = existsSync(dataDir) ? readdirSync(dataDir) : []
  if (
    names.includes(unfinished) &&
    !names.includes('database') &&
    names.some((name) => name.startsWith('database.before-'))
  )
    throw new BackupProblem(`A restore was interrupted in ${dataDir}: run it again.`)
}
