import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { anyPhone, askHelp, cancelBooking, dayAhead, findBooking, moveBooking, requestOf } from './asked-help.ts'
import type { ServedWard } from './harness.ts'
import { places } from './people.ts'
import { answerIn, anyCode, countOf, hammer, madeUpAddress, openPublicDoor, type PublicDoor } from './public-door.ts'

/** What the library prints about refusals must tell nobody's name either. */
const printed = (['error', 'warn', 'log'] as const).map((level) =>
  vi.spyOn(console, level).mockImplementation(() => {}),
)

const victim = { called: 'bà Nguyễn Thị Kín', phone: '0987 123 465', place_words: 'cổng xanh sau đình' }
const secrets = ['Thị Kín', '987123465', '987 123 465', 'cổng xanh']
const fromInside = /pg_catalog|violates|constraint|relation "|plpgsql|node_modules|\.[jt]s:\d|private\./u

const anyRequest = (turn = 0) =>
  requestOf({ phone: anyPhone(), half: turn % 2 ? 'morning' : 'afternoon', day: dayAhead(1 + (turn % 14)) })

describe('a script against the public door', () => {
  let ward: ServedWard
  let said: PublicDoor['said']
  let ask: PublicDoor['ask']
  let call: PublicDoor['call']
  let code: string

  beforeAll(async () => void ({ ward, said, ask, call } = await openPublicDoor()))
  afterAll(() => ward.close())
  beforeEach(async () => {
    said.length = 0
    code = (await askHelp(ward.as(null).sql, requestOf(victim))).code ?? ''
    await ward.sql('delete from private.public_attempts')
  })
  afterEach(async () => {
    expect(await call('help_start', { area: places.here })).toMatchObject({ status: 200 })
    for (const secret of secrets) {
      expect(said.filter(({ text }) => text.includes(secret))).toEqual([])
      expect(JSON.stringify(printed.map(({ mock }) => mock.calls))).not.toContain(secret)
    }
    expect(said.filter(({ text }) => fromInside.test(text))).toEqual([])
    await ward.sql('update private.server_state set trusted_address_header = null')
    await ward.sql('truncate public.bookings cascade')
  })

  const attempts = async () =>
    Object.fromEntries(
      (
        await ward.sql<{ act: string; times: number }>(
          'select act, count(*)::integer as times from private.public_attempts group by act',
        )
      ).map(({ act, times }) => [act, times]),
    )
  const bookings = async () => (await ward.sql('select id from public.bookings')).length

  test('of 10,000 requests with made-up addresses an hour hears 600 of each kind, whatever they are answered', async () => {
    const overTheWire = async (name: string, body: object) => answerIn(await call(name, body, madeUpAddress()))
    const answers = await hammer(10_000, (turn) => {
      const request = anyRequest(Math.floor(turn / 2))
      if (turn % 5 === 0)
        return turn % 2
          ? overTheWire('find_booking', { code: anyCode(), phone_last4: '3465' })
          : overTheWire('request_help', { request })
      const anyone = ward.as(null).sql
      return turn % 2 ? findBooking(anyone, anyCode(), '3465') : askHelp(anyone, request)
    })
    expect(countOf(answers)).toEqual({ unknown: 600, booked: 600, too_many_attempts: 8800 })
    expect(await bookings()).toBe(601)
    expect(await attempts()).toEqual({
      request_help: 600,
      request_help_phone: 600,
      booking_code: 600,
      booking_code_tried: 600,
    })
  }, 300_000)

  describe('where one header is trusted', () => {
    beforeEach(() => ward.sql(`update private.server_state set trusted_address_header = 'X-Real-IP'`))
    const from = (address: string) => ({ ...madeUpAddress(), 'X-Real-IP': address })

    test('one address may ask twelve times, refusals included; others go on, and no other header helps', async () => {
      const tried = await hammer(60, (turn) =>
        call('request_help', { request: turn % 2 ? anyRequest(turn) : { phone: 'x' } }, from('203.0.113.7')),
      )
      const counts = countOf(tried.map(answerIn))
      expect(counts.too_many_attempts).toBe(48)
      expect(counts.invalid).toBeGreaterThan(0)
      const other = await call('request_help', { request: anyRequest() }, from('203.0.113.8'))
      expect(answerIn(other).outcome).toBe('booked')
      // Neither the address nor the phone can be read from what is counted.
      expect(await ward.sql(`select source from private.public_attempts where source !~ '^([0-9a-f]{64})?$'`)).toEqual(
        [],
      )
    })

    test('one address may guess thirty times; whoever holds the code opens it from another', async () => {
      const opening = { code, phone_last4: '3465' }
      const guesses = await hammer(80, () =>
        call('cancel_booking', { code: anyCode(), phone_last4: '3465' }, from('203.0.113.7')),
      )
      expect(countOf(guesses.map(answerIn))).toEqual({ unknown: 30, too_many_attempts: 50 })
      for (const name of ['find_booking', 'cancel_booking'])
        expect(answerIn(await call(name, opening, from('203.0.113.7'))).outcome).toBe('too_many_attempts')
      expect(answerIn(await call('find_booking', opening, from('203.0.113.8'))).outcome).toBe('found')
    })
  })

  test('all four digits of a known code cannot be tried: ten in an hour, from wherever', async () => {
    const doors = [
      (last4: string) => findBooking(ward.as(null).sql, code, last4),
      (last4: string) => moveBooking(ward.as(null).sql, code, last4, dayAhead(3), 'morning'),
      (last4: string) => cancelBooking(ward.as(null).sql, code, last4),
    ]
    const guesses = await hammer(300, (turn) => doors[turn % 3]!(String(turn).padStart(4, '0')))
    expect(countOf(guesses)).toEqual({ unknown: 10, too_many_attempts: 290 })
    expect(await ward.sql('select status from public.bookings')).toEqual([{ status: 'offered' }])
  })

  test('one phone is asked for five times an hour, however it is written and whatever was answered', async () => {
    const spellings = ['0909 111 222', '+84909111222', '0909.111.222', '84 909 111 222']
    const answers = await hammer(40, (turn) =>
      call('request_help', { request: requestOf({ phone: spellings[turn % 4], called: turn % 2 ? 'bà' : '<b>' }) }),
    )
    const { too_many_attempts, ...heard } = countOf(answers.map(answerIn))
    expect([too_many_attempts, Object.values(heard).reduce((sum, times) => sum + times, 0)]).toEqual([35, 5])
  })

  describe('a wrong code and a wrong phone', () => {
    test.each(['find_booking', 'move_booking', 'cancel_booking'])('look the same to %s, to the byte', async (name) => {
      const more = name === 'move_booking' ? { day: dayAhead(3), half: 'morning' } : {}
      const wrongPhone = await call(name, { code, phone_last4: '0000', ...more })
      const wrongCode = await call(name, { code: anyCode(), phone_last4: '3465', ...more })
      expect(wrongPhone).toEqual(wrongCode)
      for (let turn = 0; turn < 10; turn += 1) await call(name, { code: 'zzzzzz', phone_last4: '3465', ...more })
      for (let turn = 0; turn < 10; turn += 1) await call(name, { code, phone_last4: '0000', ...more })
      expect(await call(name, { code: 'zzzzzz', phone_last4: '3465', ...more })).toEqual(
        await call(name, { code, phone_last4: '3465', ...more }),
      )
    })
  })

  test('no table and no inner function opens to a script', async () => {
    const tables = await ward.sql<{ name: string }>(
      `select relname as name from pg_catalog.pg_class join pg_catalog.pg_namespace as space on space.oid = relnamespace
       where nspname in ('public', 'private') and relkind in ('r', 'v')`,
    )
    for (const { name } of tables) {
      const { status } = await ask(`/rest/v1/${name}?select=*`)
      expect([name, [401, 403, 404].includes(status)]).toEqual([name, true])
      const written = await ask(`/rest/v1/${name}`, { method: 'POST', body: '{}' })
      expect([name, written.status >= 400]).toEqual([name, true])
    }
    for (const name of [
      'public_booking',
      'booking_behind',
      'book',
      'note_booking',
      'new_code',
      'erase_person',
      'recount',
    ])
      expect([name, (await call(name, {})).status]).toEqual([name, 404])
    for (const profile of ['private', 'auth'])
      expect(
        (await ask('/rest/v1/bookings', { headers: { 'Accept-Profile': profile } })).status,
      ).toBeGreaterThanOrEqual(400)
  })

  const hostile = [
    '<script>fetch("//evil.example")</script>',
    `'); drop table public.bookings; --`,
    '${7*7}{{7*7}}%s%n',
    '\u0001\u0007\u001B[31m',
    '\u202Egnp.exe',
    '😀👩‍👩‍👧‍👦🏳️‍🌈',
    'Z̸͖͐a̷̢̛l̵̰̈g̸̣̈o̶̰͝',
    '../../etc/passwd',
    '\uFFFD\uFFFF',
    'null',
  ]

  test('hostile words in any field are answered, kept as words or told to be odd, and never carried out', async () => {
    for (const words of hostile)
      for (const field of Object.keys(
        requestOf({ place_words: '', caller_called: '', caller_phone: '', lon: '', lat: '' }),
      )) {
        await ward.sql('delete from private.public_attempts')
        const answer = await call('request_help', { request: { ...anyRequest(), [field]: words } })
        expect([field, answer.status, answer.type]).toEqual([field, 200, expect.stringContaining('application/json')])
        expect(['booked', 'invalid', 'full']).toContain(answerIn(answer).outcome)
        await ward.sql(`delete from public.bookings where phone <> '+84987123465'`)
      }
    for (const words of hostile)
      for (const [name, body] of [
        ['find_places', { words }],
        ['help_start', { area: words }],
        ['help_streets', { neighbourhood_id: words }],
        ['help_half_days', { neighbourhood_id: words }],
        ['find_booking', { code: words, phone_last4: words }],
        ['move_booking', { code, phone_last4: '3465', day: words, half: words }],
        ['cancel_booking', { code: words, phone_last4: '3465', reason: words }],
      ] as const)
        expect([name, words, (await call(name, body)).status]).toEqual([name, words, 200])
    expect(await ward.sql('select status, day::text as day from public.bookings')).toEqual([
      { status: 'offered', day: dayAhead(2) },
    ])
  })

  test('what is no request, no JSON or no text at all is refused in plain words', async () => {
    const bodies = ['', '{', 'null', '[]', '"words"', '{"request": "\\u0000"}', '{"request": "\\ud800"}']
    for (const body of bodies)
      for (const name of ['request_help', 'find_booking', 'cancel_booking'])
        expect([name, body, (await call(name, body)).status < 500]).toEqual([name, body, true])
    const deep = `{"request": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect((await call('request_help', deep)).status).toBeGreaterThanOrEqual(400)
    for (const name of ['request_help', 'cancel_booking', 'move_booking'])
      expect((await ask(`/rest/v1/rpc/${name}?code=${code}&phone_last4=3465`)).status).toBeLessThan(500)
    expect(await bookings()).toBe(1)
  })

  test('10 MB are refused before anything reads them; what is just below is answered and not kept', async () => {
    const large = 'ữ'.repeat((10 * 1024 * 1024) / 3)
    for (const name of ['request_help', 'find_booking', 'find_places'])
      expect((await call(name, { request: { called: large }, code: large, words: large })).status).toBe(413)
    const below = 'ữ'.repeat((4.9 * 1024 * 1024) / 3)
    for (const field of ['called', 'place_words', 'number', 'phone', 'wishes', 'request_id', 'day'])
      expect(answerIn(await call('request_help', { request: { ...anyRequest(), [field]: below } })).outcome).toBe(
        'invalid',
      )
    expect(answerIn(await call('find_booking', { code: below, phone_last4: '3465' })).outcome).toBe('unknown')
    expect((await call('find_places', { words: below })).status).toBe(200)
    const many = Array.from({ length: 400_000 }, () => 'vneid')
    expect(answerIn(await call('request_help', { request: { ...anyRequest(), wishes: many } })).outcome).toBe('booked')
    const [size] = await ward.sql<{ bytes: number }>(
      'select max(pg_column_size(booking.*))::integer as bytes from public.bookings as booking',
    )
    expect(size!.bytes).toBeLessThan(2000)
  }, 60_000)
})
