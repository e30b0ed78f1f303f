import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockHolder, takeLock } from './lock.ts'

let dataDir: string
const leaveLock = (content: string) => writeFileSync(join(dataDir, 'server.lock'), content)

beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'tung-nha-lock-'))))
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

test('names the process that holds the data, until it lets go', () => {
  const release = takeLock(dataDir)
  expect(lockHolder(dataDir)?.pid).toBe(process.pid)
  release()
  expect(lockHolder(dataDir)).toBeNull()
  expect(readdirSync(dataDir)).toEqual([])
})

test.each([
  ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, born: '' })],
  ['an earlier process whose number was given out again', JSON.stringify({ pid: process.pid, born: 'another boot:1' })],
  ['a machine that went out while writing', '{"pi'],
])('takes over the lock of %s', (_title, content) => {
  leaveLock(content)
  takeLock(dataDir)
  expect(lockHolder(dataDir)?.pid).toBe(process.pid)
  expect(existsSync(join(dataDir, 'server.lock'))).toBe(true)
})
