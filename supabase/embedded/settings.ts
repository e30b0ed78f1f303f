import type { ServerSettings } from './server.ts'

const given = (value: string | undefined) => (value === undefined || value === '' ? undefined : value)

export const dataDirFrom = (environment: NodeJS.ProcessEnv) => given(environment['DATA_DIR']) ?? '.local'

export function settingsFrom(environment: NodeJS.ProcessEnv): ServerSettings {
  const port = Number(given(environment['PORT']) ?? 5174)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT must be a number from 0 to 65535.')
  return {
    port,
    host: given(environment['HOST']) ?? '127.0.0.1',
    dataDir: dataDirFrom(environment),
    databaseUrl: given(environment['DATABASE_URL']),
    seed: given(environment['SEED'])?.toLowerCase() === 'none' ? 'none' : given(environment['SEED']),
    publicUrl: given(environment['PUBLIC_URL']),
    tiles: given(environment['TILES_URL']),
  }
}
