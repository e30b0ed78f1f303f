import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { erasedFile } from './backup/erased-people.ts'
import { DataInUseError, lockHolder } from './lock.ts'
import { dataDirFrom } from './settings.ts'

const kept = new Set(['backups', erasedFile])

/** Deletes what the server keeps on this machine: rows, accounts and keys; not the backups, nor whom they must not bring back. */
export function reset(dataDir: string) {
  const holder = lockHolder(dataDir)
  if (holder !== null) throw new DataInUseError(`A server (process ${holder.pid}) is using ${dataDir}: stop it first.`)
  if (!existsSync(dataDir)) return
  for (const name of readdirSync(dataDir)) if (!kept.has(name)) rmSync(join(dataDir, name), { recursive: true })
}

if (import.meta.main) {
  const dataDir = resolve(dataDirFrom(process.env))
  try {
    reset(dataDir)
    console.log(`${dataDir} is empty now; the next start builds it anew.`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
