import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeWhole } from './write-whole.ts'

export const keysSchema = v.object({ publishableKey: v.string(), secretKey: v.string(), jwtSecret: v.string() })
export type Keys = v.InferOutput<typeof keysSchema>

const createKeys = (): Keys => ({
  publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
  secretKey: `sb_secret_${randomBytes(24).toString('base64url')}`,
  jwtSecret: randomBytes(48).toString('base64url'),
})

/** Made at the first boot, kept with the data, readable by their owner alone. */
export function loadKeys(dataDir: string): Keys {
  const path = join(dataDir, 'keys.json')
  if (existsSync(path)) return v.parse(keysSchema, JSON.parse(readFileSync(path, 'utf8')))
  const keys = createKeys()
  writeKeys(dataDir, keys)
  return keys
}

export const writeKeys = (dataDir: string, keys: Keys) =>
  writeWhole(join(dataDir, 'keys.json'), Buffer.from(JSON.stringify(keys, null, 2)))
