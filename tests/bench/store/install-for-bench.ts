import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Puts packages a benchmark compares or measures with into a folder of its own: they are no dependency of ours. */
export async function installForBench(folder: string, packages: string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, ...packages]
  await promisify(execFile)('npm', words, { cwd: folder })
}
