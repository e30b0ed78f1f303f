import { describe, expect, test } from 'vitest'
import { dayAhead, requestOf } from './asked-help.ts'
import { answerIn, anyRequest, usePublicDoor } from './public-door.ts'

describe('a script that sends what nobody expects', () => {
  const { ask, call, sql, code } = usePublicDoor()
  const bookings = async () => (await sql('select id from public.bookings')).length

  test('no table and no inner function opens to a script', async () => {
    const tables = await sql<{ name: string }>(
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
        await sql('delete from private.public_attempts')
        const answer = await call('request_help', { request: { ...anyRequest(), [field]: words } })
        expect([field, answer.status, answer.type]).toEqual([field, 200, expect.stringContaining('application/json')])
        expect(['booked', 'invalid', 'full']).toContain(answerIn(answer).outcome)
        await sql(`delete from public.bookings where phone <> '+84987123465'`)
      }
    for (const words of hostile)
      for (const [name, body] of [
        ['find_places', { words }],
        ['help_start', { area: words }],
        ['help_streets', { neighbourhood_id: words }],
        ['help_half_days', { neighbourhood_id: words }],
        ['find_booking', { code: words, phone_last4: words }],
        ['move_booking', { code: code(), phone_last4: '3465', day: words, half: words }],
        ['cancel_booking', { code: words, phone_last4: '3465', reason: words }],
      ] as const)
        expect([name, words, (await call(name, body)).status]).toEqual([name, words, 200])
    expect(await sql('select status, day::text as day from public.bookings')).toEqual([
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
      expect((await ask(`/rest/v1/rpc/${name}?code=${code()}&phone_last4=3465`)).status).toBeLessThan(500)
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
    const [size] = await sql<{ bytes: number }>(
      'select max(pg_column_size(booking.*))::integer as bytes from public.bookings as booking',
    )
    expect(size!.bytes).toBeLessThan(2000)
  }, 60_000)
})
