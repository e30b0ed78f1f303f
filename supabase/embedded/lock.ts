import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `born` tells a living process from a later one that was given the same number. */
type Holder = { pid: number; born: string }

export class DataInUseError extends Error {}

const lockPath = (dataDir: string) => join(dataDir, 'server.lock')

function readFileIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Linux: boot id and start tick, field 22 of /proc/<pid>/stat, counted behind the name in brackets. */
function bornOf(pid: number): string {
  const afterName = readFileIfThere(`/proc/${pid}/stat`)?.split(') ').at(-1)
  const boot = readFileIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  return afterName === undefined ? '' : `${boot}:${afterName.split(' ')[19]}`
}

function isAlive({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return bornOf(pid) === born
}

function parseHolder(text: string | null): Holder | null {
  try {
    const holder: unknown = JSON.parse(text ?? '')
    return isHolder(holder) ? holder : null
  } catch {
    return null
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'born' in value

/** Who serves this data now, or null. */
export function lockHolder(dataDir: string): Holder | null {
  const holder = parseHolder(readFileIfThere(lockPath(dataDir)))
  return holder !== null && isAlive(holder) ? holder : null
}

/** Two processes on one data directory lose rows. Returns how to give the lock back. */
export function takeLock(dataDir: string): () => void {
  const path = lockPath(dataDir)
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, born: bornOf(process.pid) } satisfies Holder))
  try {
    claim(dataDir, mine)
  } finally {
    rmSync(mine, { force: true })
  }
  return () => rmSync(path, { force: true })
}

function claim(dataDir: string, mine: string) {
  const path = lockPath(dataDir)
  while (!linkOnce(mine, path)) {
    refuseIfHeld(dataDir)
    setAside(path)
  }
}

/** A hard link appears whole or not at all, so nobody reads a half-written lock. */
function linkOnce(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function refuseIfHeld(dataDir: string) {
  const holder = lockHolder(dataDir)
  if (holder !== null)
    throw new DataInUseError(
      `Another server (process ${holder.pid}) is already using the data in ${dataDir}: stop it first.`,
    )
}

/** Takes a dead server's lock away, unless a quicker starter has replaced it in the meantime. */
function setAside(path: string) {
  const aside = `${path}.aside.${process.pid}`
  if (!renameIfThere(path, aside)) return
  const holder = parseHolder(readFileIfThere(aside))
  if (holder !== null && isAlive(holder)) linkOnce(aside, path)
  rmSync(aside, { force: true })
}

function renameIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}
