import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { DataInUseError } from '../../supabase/embedded/lock.ts'
import { reset } from '../../supabase/embedded/reset.ts'
import { contentPolicy } from '../../supabase/embedded/security-headers.ts'
import { createWardDatabase } from './harness-postgres.ts'
import { temporaryFolder } from './harness-folders.ts'
import { serve, type ServedWard } from './harness.ts'

// The library prints every refusal.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

const configSchema = v.strictObject({
  supabaseUrl: v.pipe(v.string(), v.url()),
  publishableKey: v.pipe(v.string(), v.startsWith('sb_publishable_')),
  tiles: v.optional(v.pipe(v.string(), v.url())),
  schemaVersion: v.pipe(v.string(), v.regex(/^\d{14}_\w+$/)),
})

function createDist(): string {
  const dist = temporaryFolder('dist')
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Từng Nhà</title>')
  writeFileSync(join(dist, 'sw.js'), '// service worker')
  writeFileSync(join(dist, 'assets/app-B1x2y3z4.js'), `export const words = ${JSON.stringify('từng nhà '.repeat(400))}`)
  return dist
}

describe('the server of one machine', () => {
  const tiles = 'https://{s}.tiles.example.org/{z}/{x}/{y}.png'
  let ward: ServedWard
  let publishableKey: string

  beforeAll(async () => {
    ward = await serve({ distDir: createDist(), tiles })
    publishableKey = v.parse(configSchema, await (await fetch(`${ward.url}/config.json`)).json()).publishableKey
  })
  afterAll(() => ward.close())

  const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${ward.url}${path}`, { headers })

  test('tells phones where it is, its key, its tiles and its schema, fresh each time', async () => {
    const response = await ask('/config.json')
    expect(v.parse(configSchema, await response.json())).toMatchObject({ supabaseUrl: ward.url, tiles })
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
  })

  test.each(['/', '/config.json', '/rest/v1/areas', '/assets/app-B1x2y3z4.js', '/nothing.png'])(
    'sends its security headers with %s',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers.get('Content-Security-Policy')).toBe(contentPolicy({ tiles }))
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(headers.get('Permissions-Policy')).toContain('geolocation=(self), camera=(self)')
    },
  )

  test('allows no inline or foreign script, no frame, and pictures of the chosen map alone', () => {
    const policy = contentPolicy({ tiles, supabaseUrl: 'https://ward.example.org' })
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("img-src 'self' data: blob: https://*.tiles.example.org;")
    expect(policy).toContain("connect-src 'self' https://ward.example.org https://*.tiles.example.org;")
  })

  test('keeps what is named by its content for ever and asks again for the rest', async () => {
    expect((await ask('/assets/app-B1x2y3z4.js')).headers.get('Cache-Control')).toContain('immutable')
    for (const path of ['/', '/sw.js']) expect((await ask(path)).headers.get('Cache-Control')).toBe('no-cache')
    const etag = (await ask('/sw.js')).headers.get('ETag') ?? ''
    expect((await ask('/sw.js', { 'If-None-Match': etag })).status).toBe(304)
  })

  test.each(['br', 'gzip'])('sends scripts packed with %s where the browser understands it', async (encoding) => {
    const response = await ask('/assets/app-B1x2y3z4.js', { 'Accept-Encoding': encoding })
    expect(response.headers.get('Content-Encoding')).toBe(encoding)
    expect(response.headers.get('Content-Type')).toContain('text/javascript')
    expect(await response.text()).toContain('từng nhà')
  })

  test('answers a page of the app with the app, and a missing file with 404', async () => {
    const page = await ask('/duong/12-3', { Accept: 'text/html' })
    expect(await page.text()).toContain('<title>Từng Nhà</title>')
    expect((await ask('/assets/gone.js', { Accept: 'text/html' })).status).toBe(404)
    expect((await ask('/%2e%2e/%2e%2e/package.json')).status).toBe(404)
  })

  test('leads from the short link of a class to its page', async () => {
    const response = await fetch(`${ward.url}/c/sen%20234`, { redirect: 'manual' })
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/help/class/sen%20234'])
  })

  test('gives calendar apps the classes of a place they can name', async () => {
    await ward.sql(`insert into public.areas (id, level, kind, code, name, path)
      select id, 'ward', 'phường', '99001', 'Bến Sen', array[id] from gen_random_uuid() as id`)
    const response = await ask('/calendar/99001.ics')
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    // A line goes on behind a break and a space.
    const lines = (await response.text()).replaceAll('\r\n ', '').split('\r\n')
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines).toContain('X-WR-CALNAME:Bến Sen')
    for (const path of ['/calendar/nowhere.ics', '/calendar/.ics', '/calendar/%E0%A4%A.ics'])
      expect((await ask(path)).status, path).toBe(404)
  })

  test('opens no door of its library but sign-in and rows', async () => {
    for (const path of ['/_system/config', '/_system/info', '/_system/introspect', '/storage/v1/bucket'])
      expect((await ask(path)).status).toBe(404)
  })

  test('offers no code by mail that could be guessed', async () => {
    for (const door of ['recover', 'otp', 'magiclink', 'verify', 'resend', 'reauthenticate', 'authorize'])
      expect((await ask(`/auth/v1/${door}`, { apikey: publishableKey })).status).toBe(404)
  })

  test('knows nobody without a key, and no table it does not have', async () => {
    expect((await ask('/rest/v1/areas')).status).toBe(401)
    expect((await ask('/rest/v1/areas', { apikey: 'sb_publishable_guess' })).status).toBe(401)
    const unknown = await ask('/rest/v1/nothing_here', { apikey: publishableKey })
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toMatchObject({ code: 'PGRST205' })
  })

  test('refuses a request over 5 MB in plain words', async () => {
    const body = 'x'.repeat(5 * 1024 * 1024 + 1)
    const response = await fetch(`${ward.url}/rest/v1/rpc/apply_commands`, { method: 'POST', body })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ message: 'The request is larger than 5 MB.' })
  })

  test('says in one sentence that its port is taken, and exits', async () => {
    const { code, said } = await endOf(start({ PORT: new URL(ward.url).port, DATA_DIR: temporaryFolder('second') }))
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual([expect.stringMatching(/^Port \d+ is already taken/)])
  })

  test('its data cannot be deleted while it runs', () => {
    expect(() => reset(ward.dataDir)).toThrow(DataInUseError)
    expect(existsSync(join(ward.dataDir, 'keys.json'))).toBe(true)
  })
})

test('serves the rows of a Postgres named by its address just the same, for 20 seconds at most', async () => {
  const database = await createWardDatabase()
  const ward = await serve({ databaseUrl: database.url })
  const config = v.parse(configSchema, await (await fetch(`${ward.url}/config.json`)).json())
  const response = await fetch(`${ward.url}/rest/v1/nothing_here`, { headers: { apikey: config.publishableKey } })
  expect(await response.json()).toMatchObject({ code: 'PGRST205' })
  expect(await ward.sql('select current_user as who')).toEqual([{ who: 'postgres' }])
  expect(await ward.sql('show statement_timeout')).toEqual([{ statement_timeout: '20s' }])
  await ward.connection.runScript(`create table private.seen as select current_setting('statement_timeout') as timeout`)
  expect(await ward.sql('select timeout from private.seen')).toEqual([{ timeout: '0' }])
  await ward.close()
  await database.drop()
})

describe('one life after another on the same data', () => {
  const dataDir = temporaryFolder('lives')
  const account = { email: 'ba@nguoi.tungnha.invalid', password: 'tung-nha-demo' }
  let server: ChildProcess
  let address: string

  beforeAll(async () => {
    server = start({ DATA_DIR: dataDir })
    address = await addressOf(server)
    expect((await post('/auth/v1/signup', account)).status).toBe(200)
  })
  afterAll(() => void server.kill('SIGKILL'))

  async function post(path: string, body: unknown) {
    const config = v.parse(configSchema, await (await fetch(`${address}/config.json`)).json())
    const headers = { apikey: config.publishableKey, 'Content-Type': 'application/json' }
    return fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  test('a second server is refused in one sentence that names the first', async () => {
    const { code, said } = await endOf(start({ DATA_DIR: dataDir }))
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual([expect.stringContaining(`process ${server.pid}`)])
  })

  test('a killed server leaves its lock, and the next one takes it over with every row', async () => {
    server.kill('SIGKILL')
    await once(server, 'exit')
    expect(existsSync(join(dataDir, 'server.lock'))).toBe(true)
    server = start({ DATA_DIR: dataDir })
    address = await addressOf(server)
    expect((await post('/auth/v1/token?grant_type=password', account)).status).toBe(200)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it cleanly and gives the lock back', async (signal) => {
    if (server.exitCode !== null) {
      server = start({ DATA_DIR: dataDir })
      address = await addressOf(server)
    }
    server.kill(signal)
    expect(await once(server, 'exit')).toEqual([0, null])
    expect(existsSync(join(dataDir, 'server.lock'))).toBe(false)
  })
})

function start(environment: NodeJS.ProcessEnv): ChildProcess {
  const env = { ...process.env, PORT: '0', SEED: 'none', LITE_TELEMETRY: '0', ...environment }
  return spawn(process.execPath, ['supabase/embedded/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

function collect(child: ChildProcess): { said: () => string } {
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(String(part)))
  return { said: () => parts.join('') }
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  const { said } = collect(child)
  await once(child, 'close')
  return { code: child.exitCode, said: said() }
}

function addressOf(child: ChildProcess): Promise<string> {
  const { said } = collect(child)
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  child.stdout?.on('data', () => {
    const address = /http:\/\/\S+/.exec(said())?.[0]
    if (address !== undefined) resolve(address)
  })
  child.once('exit', () => reject(new Error(said())))
  return promise
}
