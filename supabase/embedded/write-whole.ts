import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** The file appears whole or not at all, readable by its owner alone. */
export function writeWhole(path: string, content: Buffer) {
  const unfinished = `${path}.part`
  rmSync(unfinished, { force: true })
  const file = openSync(unfinished, 'wx', 0o600)
  try {
    for (let written = 0; written < content.length;) written += writeSync(file, content, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, path)
}
