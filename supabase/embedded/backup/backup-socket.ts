import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { BackupProblem } from './backup-problem.ts'

/** The path of a socket may have about 100 bytes, so it cannot stand in the data folder itself. */
function socketPath(dataDir: string): string {
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\tung-nha-${name}`
  return join(privateFolder(), `${name}.sock`)
}

/** Anyone may make a folder there, so it counts only if it is ours and closed to others. */
function privateFolder(): string {
  const folder = join(tmpdir(), `tung-nha-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(folder)
  if (uid !== userInfo().uid || (mode & 0o77) !== 0 || !lstatSync(folder).isDirectory())
    throw new BackupProblem(`${folder} belongs to someone else or is open to others: delete it.`)
  return folder
}

/** Whoever connects is sent a backup. The lock on the data folder is ours, so a socket standing there is a dead one's. */
export async function serveBackups(dataDir: string, make: () => Promise<Buffer>): Promise<() => Promise<void>> {
  const path = socketPath(dataDir)
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    make().then(
      (backup) => socket.end(backup),
      () => socket.destroy(),
    )
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(path, () => resolve())
  await promise
  return () => new Promise((closed) => server.close(() => closed()))
}

/** The file a running server makes of its database, or null where it cannot be asked. */
export async function askForBackup(dataDir: string): Promise<Buffer | null> {
  try {
    const file = await buffer(connect(socketPath(dataDir)))
    return file.length === 0 ? null : file
  } catch (error) {
    if (error instanceof BackupProblem) throw error
    return null
  }
}
