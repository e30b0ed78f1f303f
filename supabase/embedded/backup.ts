import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readBackup } from './backup/backup-file.ts'
import { BackupProblem } from './backup/backup-problem.ts'
import { askForBackup } from './backup/backup-socket.ts'
import { rememberErased } from './backup/erased-people.ts'
import { makeBackup } from './backup/make-backup.ts'
import { openPglite } from './connection.ts'
import { loadKeys } from './keys.ts'
import { DataInUseError, lockHolder, takeLock } from './lock.ts'
import { settingsFrom } from './settings.ts'
import { createSql } from './sql.ts'
import { writeWhole } from './write-whole.ts'

const forPostgres =
  'With DATABASE_URL use pg_dump, and to go back pg_restore and then: select private.begin_epoch(), which tells the phones.'

const nameFor = (moment: Date) => `tung-nha-${moment.toISOString().slice(0, 19).replaceAll(':', '-')}.backup`

/** PGlite takes one process at a time: a running server makes the backup, otherwise this process does. */
async function backupOf(dataDir: string): Promise<Buffer> {
  const holder = lockHolder(dataDir)
  if (holder === null) return backupOfResting(dataDir)
  const backup = await askForBackup(dataDir)
  if (backup !== null) return backup
  throw new BackupProblem(
    `The server (process ${holder.pid}) did not give a backup: stop it, then make the backup again.`,
  )
}

async function backupOfResting(dataDir: string): Promise<Buffer> {
  const database = join(dataDir, 'database')
  if (!existsSync(database)) throw new BackupProblem(`There is no database in ${dataDir}.`)
  const releaseLock = takeLock(dataDir)
  try {
    const connection = await openPglite({ dataDir: database })
    try {
      await rememberErased(dataDir, createSql(connection.kysely))
      return await makeBackup(connection, loadKeys(dataDir))
    } finally {
      await connection.close()
    }
  } finally {
    releaseLock()
  }
}

async function main() {
  const settings = settingsFrom(process.env)
  if (settings.databaseUrl !== undefined) throw new BackupProblem(forPostgres)
  const dataDir = resolve(settings.dataDir)
  const path = resolve(process.argv[2] ?? join(dataDir, 'backups', nameFor(new Date())))
  if (existsSync(path)) throw new BackupProblem(`${path} exists already and is not overwritten.`)
  const content = await backupOf(dataDir)
  await readBackup(content, path)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeWhole(path, content)
  console.log(
    `${path} (${(content.length / 1_000_000).toFixed(1)} MB) holds names and keys: keep it where only you can read it.`,
  )
}

const isExpected = (error: unknown) => error instanceof BackupProblem || error instanceof DataInUseError

main().catch((error: unknown) => {
  console.error(isExpected(error) && error instanceof Error ? error.message : error)
  process.exitCode = 1
})
