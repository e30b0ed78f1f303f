import { globSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const storesOf = (memory: string) => globSync(join(memory, 'Default/IndexedDB/*'))

const pick = <Each>(list: Each[], random: () => number): Each | undefined => list[Math.floor(random() * list.length)]

/** As when the browser finds its database torn: the whole IndexedDB of every site is gone. */
export function deleteStore(memory: string): void {
  for (const folder of storesOf(memory)) rmSync(folder, { recursive: true, force: true })
}

function overwrite(file: string, random: () => number) {
  const bytes = readFileSync(file)
  const from = Math.floor(random() * bytes.length)
  for (let at = from; at < Math.min(bytes.length, from + 512); at += 1) bytes[at] = Math.floor(random() * 256)
  writeFileSync(file, bytes)
}

/** Overwrites a stretch of one of the database's own files, or cuts its end off. */
export function damageStore(memory: string, random: () => number): void {
  const files = storesOf(memory).flatMap((folder) => globSync(join(folder, '{*.log,*.ldb,MANIFEST-*}')))
  const file = pick(
    files.filter((name) => statSync(name).size > 0),
    random,
  )
  if (file === undefined) return
  if (random() < 0.5) overwrite(file, random)
  else truncateSync(file, Math.floor(statSync(file).size * random()))
}
