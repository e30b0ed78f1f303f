import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runVariable = 'WARD_FOLDER'

/** Vitest ends its workers without warning, so the run as a whole owns their folders. Returns how to delete them. */
export function openRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tung-nha-run-'))
  process.env[runVariable] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

const folders = new Set<string>()

function deleteFolders() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

/** A folder of its own, deleted with the run. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(process.env[runVariable] ?? tmpdir(), `tung-nha-${name}-`))
  if (folders.size === 0) process.once('exit', deleteFolders)
  folders.add(folder)
  return folder
}
