import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { BackupProblem } from './backup/backup-problem.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { DataInUseError, takeLock } from './lock.ts'
import { settingsFrom } from './settings.ts'

const usage = 'npm run restore -- FILE puts the ward back to what FILE holds.'

const forPostgres =
  'With DATABASE_URL use pg_restore and then: select private.begin_epoch(), which tells the phones to start anew.'

function readArguments(): string {
  const [path, ...more] = process.argv.slice(2)
  if (path === undefined || more.length > 0) throw new BackupProblem(usage)
  if (!existsSync(path)) throw new BackupProblem(`There is no file ${path}.`)
  return path
}

async function main() {
  const settings = settingsFrom(process.env)
  if (settings.databaseUrl !== undefined) throw new BackupProblem(forPostgres)
  const path = readArguments()
  const dataDir = resolve(settings.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const releaseLock = takeLock(dataDir)
  try {
    const restored = await restoreBackup(dataDir, { content: readFileSync(path), name: path })
    console.log(
      `The ward is what it was at ${restored.madeAt}. Phones start anew and offer again what they sent since.`,
    )
    if (restored.keptAs !== null) console.log(`The former database is kept as ${restored.keptAs}.`)
    if (!restored.isEveryErasureKnown)
      console.log('The former database could not be opened: people erased since its last backup may be back by name.')
  } finally {
    releaseLock()
  }
}

const isExpected = (error: unknown) => error instanceof BackupProblem || error instanceof DataInUseError

main().catch((error: unknown) => {
  console.error(isExpected(error) && error instanceof Error ? error.message : error)
  process.exitCode = 1
})
