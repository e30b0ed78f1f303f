import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** Deleted with this process. */
export function labFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tung-nha-${name}-`))
  made.push(folder)
  return folder
}
