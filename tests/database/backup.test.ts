import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reset } from '../../supabase/embedded/reset.ts'
import { temporaryFolder } from './harness-folders.ts'
import { serve, type ServedWard } from './harness.ts'

const program = (name: string) => resolve(`supabase/embedded/${name}.ts`)
type Place = { dataDir: string; cwd?: string; environment?: NodeJS.ProcessEnv }

function start(name: string, words: string[], { dataDir, cwd, environment }: Place): ChildProcess {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', SEED: 'none', LITE_TELEMETRY: '0', ...environment }
  return spawn(process.execPath, [program(name), ...words], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function run(name: string, words: string[], place: Place) {
  const child = start(name, words, place)
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(String(part)))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said: parts.join('').trim() }
}

const backup = (file: string, place: Place) => run('backup', [file], place)
const restore = (file: string, place: Place) => run('restore', [file], place)

async function untilReady(server: ChildProcess): Promise<string> {
  let said = ''
  server.stderr?.on('data', (part) => (said += String(part)))
  for await (const part of server.stdout ?? []) {
    said += String(part)
    const address = /http:\/\/\S+/u.exec(said)?.[0]
    if (address !== undefined) return address
  }
  throw new Error(said)
}

const province = '10000000-0000-4000-8000-000000000001'
const addArea = (ward: ServedWard, name: string) =>
  ward.sql(`insert into public.areas (parent_id, level, kind, name) values ($1, 'ward', 'phường', $2)`, [
    province,
    name,
  ])
const namesOf = async (ward: ServedWard) =>
  (await ward.sql<{ name: string }>('select name from public.areas order by name')).map(({ name }) => name)
const stateOf = async (ward: ServedWard) =>
  (
    await ward.sql<{ epoch: string; secret: string }>(
      `select epoch::text, encode(sealing_secret, 'hex') as secret from private.server_state`,
    )
  )[0]!

/** Everyone a backup may know: a door, and two people met there. */
const [first, second, third] = [1, 2, 3].map((place) => `50000000-0000-4000-8000-00000000000${place}`) as [
  string,
  string,
  string,
]

async function settle(ward: ServedWard) {
  await ward.connection.runScript(`
    insert into public.areas (id, level, kind, name) values ('${province}', 'province', 'thành phố', 'Cần Thơ');
    insert into public.areas (id, parent_id, level, kind, name) values
      ('10000000-0000-4000-8000-000000000002', '${province}', 'ward', 'phường', 'An Bình'),
      ('10000000-0000-4000-8000-000000000003', '10000000-0000-4000-8000-000000000002', 'neighbourhood', 'khu vực', 'Khu vực 1');
    insert into public.streets (id, neighbourhood_id, ward_id, name, name_key) values ('20000000-0000-4000-8000-000000000001',
      '10000000-0000-4000-8000-000000000003', '10000000-0000-4000-8000-000000000002', 'Đường Hoa Sen', 'hoa sen');
    insert into public.parts (id, street_id, neighbourhood_id, ward_id) select '30000000-0000-4000-8000-000000000001', id,
      neighbourhood_id, ward_id from public.streets;
    insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key)
      select '40000000-0000-4000-8000-000000000001', street_id, id, neighbourhood_id, ward_id, '1', '1' from public.parts;
    insert into auth.users (id, email) values ('60000000-0000-4000-8000-000000000001', 'an@nguoi.tungnha.invalid');
    insert into public.profiles (id, sign_in_name) values ('60000000-0000-4000-8000-000000000001', 'bao.an');
  `)
  for (const person of [first, second]) await meet(ward, person)
}

const meet = (ward: ServedWard, person: string) =>
  ward.sql(
    `insert into public.people (id, household_id, part_id, neighbourhood_id, author_id, full_name, receipt)
     select $1, id, part_id, neighbourhood_id, '60000000-0000-4000-8000-000000000001', 'Bà Tư', nextval('private.receipts')
     from public.households`,
    [person],
  )

const peopleOf = (ward: ServedWard) => ward.sql('select id, full_name from public.people order by id')

/** In ms: nearly every promise here is a server started, stopped and asked. */
const timeout = 120_000

describe('backup and restore of the server of one machine', { timeout }, () => {
  const dataDir = temporaryFolder('kept')
  const files = temporaryFolder('backups')
  const file = join(files, 'first.backup')
  let former: Awaited<ReturnType<typeof stateOf>>

  beforeAll(async () => {
    const ward = await serve({ dataDir })
    await settle(ward)
    former = await stateOf(ward)
    const writing = writeUntilStopped(ward)
    const made = await backup(file, { dataDir })
    const written = await writing.stop()
    expect(made).toEqual({ code: 0, said: expect.stringContaining(file) as string })
    await addArea(ward, 'Written after the backup')
    await ward.sql('select private.erase_again($1::uuid[])', [[first]])
    await meet(ward, third)
    await ward.sql('select private.erase_again($1::uuid[])', [[third]])
    await ward.close()
    expect(written).toBeGreaterThan(1)
  }, timeout)

  /** Two areas at a time, one after the other, as long as the backup is being made. */
  function writeUntilStopped(ward: ServedWard) {
    const stopping = new AbortController()
    const write = async () => {
      let pairs = 0
      while (!stopping.signal.aborted) {
        await addArea(ward, `First of pair ${pairs}`)
        await addArea(ward, `Second of pair ${pairs}`)
        pairs += 1
        // PGlite answers without ever leaving the turn of the event loop, and whoever asks for the backup waits there.
        await setImmediate()
      }
      return pairs
    }
    const ended = write()
    return {
      stop: () => {
        stopping.abort()
        return ended
      },
    }
  }

  const unchanged = async (place: Place, refused: { code: number; said: string }, sentence: RegExp) => {
    expect(refused.said.split('\n')).toEqual([expect.stringMatching(sentence)])
    expect(refused.code).toBe(1)
    if (!existsSync(place.dataDir)) return
    expect(readdirSync(place.dataDir).filter((name) => /before|restoring/u.test(name))).toEqual([])
  }

  test('a backup is one file that only its owner reads, and nothing half done stands beside it', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(files)).toEqual(['first.backup'])
    const header: unknown = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]!)
    expect(header).toMatchObject({ kind: 'tung-nha-backup', version: 1 })
  })

  test('it is not overwritten', async () => {
    const before = readFileSync(file)
    await unchanged({ dataDir }, await backup(file, { dataDir }), /exists already and is not overwritten\.$/u)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('on a second machine it brings back what stood then, under a new epoch, with the keys of the first', async () => {
    const elsewhere = temporaryFolder('second')
    const restored = await restore(file, { dataDir: elsewhere })
    expect(restored.code).toBe(0)
    expect(readFileSync(join(elsewhere, 'keys.json'))).toEqual(readFileSync(join(dataDir, 'keys.json')))
    expect(statSync(join(elsewhere, 'keys.json')).mode & 0o777).toBe(0o600)
    const ward = await serve({ dataDir: elsewhere })
    const names = await namesOf(ward)
    expect(names).toContain('Khu vực 1')
    expect(names).not.toContain('Written after the backup')
    // Written one after the other, so what came later is never there without what came earlier.
    const pairs = [0, 1].map(
      (half) => names.filter((name) => name.startsWith(`${['First', 'Second'][half]} of pair`)).length,
    )
    expect(pairs[0]! - pairs[1]!).toBeOneOf([0, 1])
    const { epoch, secret } = await stateOf(ward)
    expect(secret).toBe(former.secret)
    expect(epoch).not.toBe(former.epoch)
    expect(await peopleOf(ward)).toEqual([
      { id: first, full_name: 'Bà Tư' },
      { id: second, full_name: 'Bà Tư' },
    ])
    await ward.close()
  })

  test('who was erased since is erased in what comes back, and stays so', async () => {
    const place = { dataDir: temporaryFolder('erased') }
    cpSync(dataDir, place.dataDir, { recursive: true })
    const restored = await restore(file, place)
    expect(restored.code).toBe(0)
    expect(restored.said).toContain('is kept as')
    expect(readdirSync(place.dataDir).filter((name) => name.startsWith('database.before-restore-'))).toHaveLength(1)
    const ward = await serve(place)
    expect(await peopleOf(ward)).toEqual([
      { id: first, full_name: null },
      { id: second, full_name: 'Bà Tư' },
    ])
    await meet(ward, third)
    expect(await peopleOf(ward)).toContainEqual({ id: third, full_name: null })
    await ward.close()
  })

  test('they are remembered beside a database that cannot be opened, or was deleted', async () => {
    const place = { dataDir: temporaryFolder('broken') }
    cpSync(dataDir, place.dataDir, { recursive: true })
    expect((await backup(join(files, 'later.backup'), place)).code).toBe(0)
    reset(place.dataDir)
    expect(readdirSync(place.dataDir)).toEqual(['erased.json'])
    mkdirSync(join(place.dataDir, 'database'))
    writeFileSync(join(place.dataDir, 'database', 'PG_VERSION'), 'ruined')
    const restored = await restore(file, place)
    expect(restored.said).toContain('could not be opened')
    expect(restored.code).toBe(0)
    const ward = await serve(place)
    expect(await peopleOf(ward)).toContainEqual({ id: first, full_name: null })
    await ward.close()
  })

  test('a resting database is backed up as well, with everything in it', async () => {
    const [later, place] = [join(files, 'resting.backup'), { dataDir: temporaryFolder('resting') }]
    expect((await backup(later, { dataDir })).code).toBe(0)
    expect((await restore(later, place)).code).toBe(0)
    const ward = await serve(place)
    expect(await namesOf(ward)).toContain('Written after the backup')
    await ward.close()
  })

  test(
    'an older schema is brought up to date',
    async () => {
      const older = temporaryFolder('older-program')
      mkdirSync(join(older, 'supabase'))
      cpSync('supabase/migrations', join(older, 'supabase/migrations'), { recursive: true })
      const newest = readdirSync('supabase/migrations').toSorted().at(-1)!
      rmSync(join(older, 'supabase/migrations', newest))
      symlinkSync(resolve('node_modules'), join(older, 'node_modules'))
      const place = { dataDir: temporaryFolder('older'), cwd: older }
      const server = start('main', [], place)
      await untilReady(server)
      server.kill('SIGTERM')
      await once(server, 'close')
      const old = join(files, 'older.backup')
      expect((await backup(old, place)).code).toBe(0)
      expect(readFileSync(old, 'utf8').split('\n')[0]).not.toContain(newest.slice(0, 14))
      const present = { dataDir: temporaryFolder('up-to-date') }
      expect((await restore(old, present)).code).toBe(0)
      const later = join(files, 'migrated.backup')
      expect((await backup(later, present)).code).toBe(0)
      expect(readFileSync(later, 'utf8').split('\n')[0]).toContain(newest.slice(0, 14))
      await unchanged(
        { dataDir: place.dataDir },
        await restore(later, place),
        /newer schema .* install the newer one first\.$/u,
      )
    },
    timeout,
  )

  test.each<[string, (content: Buffer) => Buffer, RegExp]>([
    ['another file', () => Buffer.from('not ours\n'), /is not a backup of Từng Nhà\.$/u],
    ['an empty file', () => Buffer.alloc(0), /is not a backup of Từng Nhà\.$/u],
    ['a file cut short', (content) => content.subarray(0, content.length / 2), /is damaged/u],
    ['a byte changed in the middle', (content) => flip(content, content.length >> 1), /is damaged/u],
    ['a key changed', (content) => flip(content, content.indexOf('sb_secret_') + 12), /is damaged/u],
    [
      'a later form of backup',
      (content) => Buffer.from(content.toString('latin1').replace('"version":1', '"version":2'), 'latin1'),
      /newer Từng Nhà/u,
    ],
  ])('%s is refused in one sentence and changes nothing', async (title, damage, sentence) => {
    const damaged = join(files, `${title}.backup`)
    writeFileSync(damaged, damage(readFileSync(file)))
    const before = readdirSync(dataDir)
    await unchanged({ dataDir }, await restore(damaged, { dataDir }), sentence)
    expect(readdirSync(dataDir)).toEqual(before)
  })

  const flip = (content: Buffer, place: number) => {
    const changed = Buffer.from(content)
    changed[place] = changed[place] === 65 ? 66 : 65
    return changed
  }

  describe('beside a running server', () => {
    let ward: ServedWard
    beforeAll(async () => void (ward = await serve({ dataDir })), timeout)
    afterAll(() => ward.close())

    test('nothing is restored', async () => {
      await unchanged(
        { dataDir },
        await restore(file, { dataDir }),
        /process \d+\) is already using .*: stop it first\.$/u,
      )
    })
  })

  test('with a Postgres of one’s own both name the tools to use', async () => {
    const place = { dataDir, environment: { DATABASE_URL: 'postgres://ward@127.0.0.1/ward' } }
    await unchanged(place, await backup(join(files, 'no.backup'), place), /pg_dump.*begin_epoch/u)
    await unchanged(place, await restore(file, place), /pg_restore.*begin_epoch/u)
  })

  test('an empty folder has nothing to back up, and no file nothing to restore', async () => {
    const place = { dataDir: temporaryFolder('empty') }
    await unchanged(place, await backup(join(files, 'empty.backup'), place), /^There is no database in/u)
    await unchanged(place, await restore(join(files, 'gone.backup'), place), /^There is no file/u)
  })
})
