import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bringUpToDate, createApp, openDatabase } from './backend.ts'
import { importFile } from './import/import-file.ts'
import { ImportProblem } from './import/import-problem.ts'
import { describeReport, type ImportKind } from './import/report.ts'
import { loadKeys } from './keys.ts'
import { takeLock } from './lock.ts'
import { dataDirFrom, settingsFrom } from './settings.ts'
import { createSql, type Sql } from './sql.ts'

const usage = `npm run import -- areas|streets|households FILE [--ward CODE]
FILE is GeoJSON, OSM XML or CSV. Areas first, then streets, then households; importing again changes nothing.`

const kinds: readonly string[] = ['areas', 'streets', 'households'] satisfies ImportKind[]
const isKind = (word: string | undefined): word is ImportKind => word !== undefined && kinds.includes(word)
