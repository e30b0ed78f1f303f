import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp, layFoundation } from '../../supabase/embedded/backend.ts'
import { type Connection, openPglite } from '../../supabase/embedded/connection.ts'
import { DataInUseError, takeLock } from '../../supabase/embedded/lock.ts'
import { requireMember } from '../../supabase/embedded/library.ts'
import { createRoutes } from '../../supabase/embedded/routes.ts'
import { createSql } from '../../supabase/embedded/sql.ts'
import { temporaryFolder } from './harness-folders.ts'
import { type Engine, engines, openWard, type Ward } from './harness.ts'

const keys = { publishableKey: 'sb_publishable_traps', secretKey: 'sb_secret_traps', jwtSecret: 'traps'.repeat(10) }
const home = 'http://127.0.0.1:5174'

function createSite(connection: Connection) {
  const distDir = temporaryFolder('dist')
  writeFileSync(join(distDir, 'index.html'), '<!doctype html><title>Từng Nhà</title>')
  const app = createApp(connection, keys)
  const routes = createRoutes({ app, publishableKey: keys.publishableKey, schemaVersion: 'traps', distDir })
  const ask = (path: string, init: RequestInit = {}) => routes.request(`${home}${path}`, init)
  const asAnon = (path: string, body?: unknown) =>
    ask(path, {
      headers: { apikey: keys.publishableKey, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
  return { ask, asAnon }
}

const whoFunction = `
  create function public.who() returns text language sql as 'select current_user::text';
  grant execute on function public.who() to anon;
`

const fixtures = `
  create table public.secrets (id int primary key, words text);
  revoke all on public.secrets from anon, authenticated;
  alter table public.secrets enable row level security;
  create policy "everyone reads secrets, were they granted" on public.secrets for select using (true);
  insert into public.secrets values (1, 'hidden');
  create table public.slips (id int primary key check (id > 0));
  grant insert on public.slips to anon;
  ${whoFunction}
  create function public.kind_of(body jsonb) returns text language sql as 'select jsonb_typeof(body)';
  create function public.fail(code text) returns void language plpgsql as $$
  begin
    raise exception 'no' using errcode = code, detail = 'why', hint = 'what to do';
  end $$;
  grant execute on function public.kind_of(jsonb), public.fail(text) to anon;
`

beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

describe.each(engines)('on %s', (engine: Engine) => {
  let ward: Ward
  let site: ReturnType<typeof createSite>

  beforeAll(async () => {
    ward = await openWard({ engine })
    await ward.connection.runScript(fixtures)
    await ward.connection.introspect()
    site = createSite(ward.connection)
  })
  afterAll(() => ward.close())

  test('trap 1: what a migration revoked stays revoked after the first request', async () => {
    const response = await site.asAnon('/rest/v1/secrets?select=*')
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ code: '42501' })
    const [granted] = await ward.sql(`select has_table_privilege('anon', 'public.secrets', 'select') as may`)
    expect(granted).toEqual({ may: false })
  })

  test('trap 3: nobody slips into a transaction someone else has begun', async () => {
    const begun = Promise.withResolvers<void>()
    const anonymous = ward.as(null).transaction(async (sql) => {
      const [before] = await sql('select current_user as who')
      begun.resolve()
      await setTimeout(50)
      return [before, (await sql('select current_user as who'))[0]]
    })
    await begun.promise
    expect(await ward.sql('select current_user as who')).toEqual([{ who: 'postgres' }])
    expect(await anonymous).toEqual([{ who: 'anon' }, { who: 'anon' }])
  })

  test('trap 3: requests made at the same time each keep their own role', async () => {
    const answers = Array.from({ length: 20 }, async () => (await site.asAnon('/rest/v1/rpc/who', {})).json())
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['anon']))
  })

  test('trap 7: our own codes choose their status and keep detail and hint', async () => {
    const response = await site.asAnon('/rest/v1/rpc/fail', { code: 'PT409' })
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({ code: 'PT409', message: 'no', details: 'why', hint: 'what to do' })
  })

  test.each([
    ['a plain raise', 'P0001', 400],
    ['a code nobody reserved', 'TN001', 400],
    ['a deadlock, which may be tried again', '40P01', 500],
  ])('trap 7: %s keeps its code and gets status', async (_title, code, status) => {
    const response = await site.asAnon('/rest/v1/rpc/fail', { code })
    expect(await response.json()).toEqual({ code, message: 'no', details: 'why', hint: 'what to do' })
    expect(response.status).toBe(status)
  })

  test('trap 7: a check violation is the asker’s mistake, not the server’s', async () => {
    const response = await site.asAnon('/rest/v1/slips', { id: -1 })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: '23514' })
  })

  test('trap 8: a json argument arrives as it was sent', async () => {
    const anObject = await site.asAnon('/rest/v1/rpc/kind_of', { body: { a: 1 } })
    const anArray = await site.asAnon('/rest/v1/rpc/kind_of', { body: [1, 2] })
    expect([await anObject.json(), await anArray.json()]).toEqual(['object', 'array'])
  })

  test('trap 8: what a new account says about itself is stored as an object', async () => {
    const body = { email: 'metadata@example.invalid', password: 'tung-nha-demo', data: { colour: 'blue' } }
    expect((await site.asAnon('/auth/v1/signup', body)).status).toBe(200)
    const rows = await ward.sql(`select raw_user_meta_data ->> 'colour' as colour from auth.users where email = $1`, [
      body.email,
    ])
    expect(rows).toEqual([{ colour: 'blue' }])
  })

  test('trap 15: a request without a key is nobody, even from this very machine', async () => {
    const response = await site.ask('/rest/v1/secrets?select=*')
    expect(response.status).toBe(401)
    expect(await response.text()).not.toContain('hidden')
  })

  test('trap 4: the library’s own settings page is not reachable', async () => {
    const response = await site.ask('/_system/config')
    expect(response.status).toBe(404)
    for (const path of [
      '/_system/config',
      '/_system/info',
      '/rest/v1/../../_system/config',
      '/rest/v1/%2e%2e/_system/info',
    ])
      expect(await (await site.ask(path, { headers: { Accept: 'text/html' } })).text()).not.toContain('jwt_secret')
  })
})

test('trap 2: anon is anon also where no table has a policy', async () => {
  const connection = await openPglite({})
  await layFoundation(connection)
  await connection.runScript(whoFunction)
  const [protectedTables] = await createSql(connection.kysely)('select count(*) from pg_class where relrowsecurity')
  expect(protectedTables).toEqual({ count: 0 })
  expect(await (await createSite(connection).asAnon('/rest/v1/rpc/who', {})).json()).toBe('anon')
  await connection.close()
})

test('around a call stand five statements: begin, who asks, what is asked, the answer’s status, commit', async () => {
  const ward = await openWard({ engine: 'pglite' })
  await ward.connection.runScript(whoFunction)
  const site = createSite(ward.connection)
  expect(await (await site.asAnon('/rest/v1/rpc/who', {})).json()).toBe('anon')
  if (!('dump' in ward.connection)) throw new Error('No PGlite was opened.')
  const sent = vi.spyOn(ward.connection.driver, 'query')
  expect(await (await site.asAnon('/rest/v1/rpc/who', {})).json()).toBe('anon')
  expect(sent).toHaveBeenCalledTimes(6)
  // Copied for each statement: a hundred of Postgres' own, and none for the rows of tables.
  expect(Object.keys(ward.connection.driver.parsers).length).toBeLessThan(120)
  await ward.close()
})

test('trap 6: a second server on the same data is refused and told which process holds it', () => {
  const dataDir = temporaryFolder('lock')
  const release = takeLock(dataDir)
  expect(() => takeLock(dataDir)).toThrow(DataInUseError)
  expect(() => takeLock(dataDir)).toThrow(String(process.pid))
  release()
  takeLock(dataDir)()
})

test('a library that lost a member we lean on is named in one sentence', () => {
  expect(() => requireMember('App', {}, 'fetch')).toThrow('@supabase/lite has no App.fetch any more')
})
