import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bringUpToDate, createApp, openDatabase } from './backend.ts'
import { importFile } from './import/import-file.ts'
import { ImportProblem } from './import/import-problem.ts'
import { describeReport, type ImportKind } from './import/report.ts'
import { loadKeys } from './keys.ts'
import { DataInUseError, takeLock } from './lock.ts'
import { settingsFrom } from './settings.ts'
import { createSql, type Sql } from './sql.ts'

const usage = `npm run import -- areas|streets|households FILE [--ward CODE]
FILE is GeoJSON (.geojson, .json), OpenStreetMap XML (.osm, .xml) or a table (.csv).
Areas come first, then streets, then households. Importing a file again changes nothing.`

const kinds: readonly string[] = ['areas', 'streets', 'households'] satisfies ImportKind[]
const isKind = (word: string | undefined): word is ImportKind => word !== undefined && kinds.includes(word)

function parseWords(args: string[]) {
  try {
    return parseArgs({ args, options: { ward: { type: 'string' } }, allowPositionals: true })
  } catch (error) {
    throw new ImportProblem(usage, { cause: error })
  }
}

function readArguments(words: string[]) {
  const { values, positionals } = parseWords(words)
  const [kind, file, ...more] = positionals
  if (!isKind(kind) || file === undefined || more.length > 0) throw new ImportProblem(usage)
  return { kind, file, ward: values.ward }
}

/** Opens the data as the server would. PGlite takes one process at a time, so a running server is in the way. */
async function withDatabase<Result>(environment: NodeJS.ProcessEnv, work: (sql: Sql) => Promise<Result>) {
  const settings = settingsFrom(environment)
  const dataDir = resolve(settings.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const releaseLock = settings.databaseUrl === undefined ? takeLock(dataDir) : () => {}
  try {
    const connection = await openDatabase(settings.databaseUrl, dataDir)
    try {
      await bringUpToDate(createApp(connection, loadKeys(dataDir)), connection)
      return await work(createSql(connection.kysely))
    } finally {
      await connection.close()
    }
  } finally {
    releaseLock()
  }
}

async function main() {
  const { kind, file, ward } = readArguments(process.argv.slice(2))
  const report = await withDatabase(process.env, (sql) => importFile({ sql, kind, file, ward }))
  console.log(describeReport(report))
}

const isExpected = (error: unknown) => error instanceof ImportProblem || error instanceof DataInUseError

main().catch((error: unknown) => {
  if (isExpected(error) && error instanceof Error) console.error(error.message)
  else console.error('The import failed; what was written before stays and importing again completes it.', error)
  process.exitCode = 1
})
