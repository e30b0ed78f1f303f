import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cancelBooking, dayAhead, findBooking, moveBooking, openHours } from './asked-help.ts'
import { answerBooking, assignBooking, booked, bookingOf, forgetBooking, inboxOf } from './booked.ts'
import { engines, type Ward } from './harness.ts'
import { doorOf, openPeopledWard, type People, naming, places } from './people.ts'
import { pullAll, type Scopes } from './pulled.ts'
import { checkIn, command, consent, send, visit, withdrawal } from './sent-commands.ts'

const personal = { called: null, phone: null, caller_called: null, caller_phone: null, place_words: null }
const forSomeoneElse = { number: '2', caller_called: 'cháu Nam', caller_phone: '0905111222', place_words: 'cổng xanh' }

describe.each(engines)('bookings on phones, and what is left of them, on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeEach(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    await openHours(ward.sql)
  })
  afterEach(() => ward.close())

  const as = (name: keyof People) => ward.as(people[name]).sql
  const book = (more = {}) => booked({ anybody: ward.as(null).sql, sql: ward.sql }, { ...forSomeoneElse, ...more })

  /** What of bookings a phone gets in its own scope since it was last here. */
  async function told(name: keyof People, since: Scopes = {}) {
    const { pages, scopes } = await pullAll(as(name), since)
    const own = pages.filter(({ scope }) => scope === `me:${people[name]}`)
    const rows = (table: string) => own.flatMap((page) => page.rows[table] ?? [])
    const lost = rows('tombstones')
      .filter(({ table }) => table === 'bookings' || table === 'households')
      .toSorted((one, other) => String(one.table).localeCompare(String(other.table)))
    return { scopes, bookings: rows('bookings'), homes: rows('households'), lost }
  }

  test('only whoever comes has it, with its home, and it leaves with a reason', async () => {
    const { id } = await book()
    const before = await told('ambassadorOff')
    expect(before.bookings).toEqual([])
    await assignBooking(as('lead'), id, people.ambassadorOff)
    const { scopes, bookings, homes } = await told('ambassadorOff', before.scopes)
    const door = await doorOf(ward.sql, '2')
    expect(bookings).toMatchObject([
      { id, called: 'bà Tư', phone: '+84912345678', caller_phone: '+84905111222', place_words: 'cổng xanh' },
    ])
    expect(homes.map(({ id: home }) => home)).toEqual([door])
    for (const other of ['ambassadorOn', 'lead', 'viewer', 'otherLead'] as const)
      expect([other, (await told(other)).bookings]).toEqual([other, []])
    await assignBooking(as('lead'), id, people.ambassadorOn)
    expect((await told('ambassadorOff', scopes)).lost).toEqual([
      { table: 'bookings', id, reason: 'given' },
      { table: 'households', id: door },
    ])
    expect((await told('ambassadorOn')).bookings).toHaveLength(1)
  })

  test.each(['moved', 'cancelled'] as const)('the phone is told when the resident %s it', async (reason) => {
    const { id, code } = await book({ number: '3' })
    await answerBooking(as('ambassadorOn'), id, 'accept')
    const { scopes } = await told('ambassadorOn')
    const anybody = ward.as(null).sql
    if (reason === 'moved') await moveBooking(anybody, code, '5678', dayAhead(4), 'afternoon')
    else await cancelBooking(anybody, code, '5678', 'no_need')
    const { lost, bookings } = await told('ambassadorOn', scopes)
    expect(bookings).toEqual([])
    expect(lost).toContainEqual({ table: 'bookings', id, reason })
  })

  test('what they did themselves is not told them; accepted again, it comes again', async () => {
    const { id } = await book({ number: '3' })
    await answerBooking(as('ambassadorOn'), id, 'accept')
    const first = await told('ambassadorOn')
    await answerBooking(as('ambassadorOn'), id, 'decline')
    const second = await told('ambassadorOn', first.scopes)
    expect(second.lost).toContainEqual({ table: 'bookings', id })
    await answerBooking(as('ambassadorOn'), id, 'accept')
    const third = await told('ambassadorOn', second.scopes)
    expect([third.bookings.length, third.homes.length, third.lost]).toEqual([1, 1, []])
  })

  test('done it leaves the phone with its home, though another booking there keeps the home', async () => {
    const [one, two] = [await book(), await book({ day: dayAhead(3) })]
    for (const { id } of [one, two]) await assignBooking(as('lead'), id, people.ambassadorOff)
    const held = await told('ambassadorOff')
    expect([held.bookings.length, held.homes.length]).toEqual([2, 1])
    const door = await doorOf(ward.sql, '2')
    await send(as('ambassadorOff'), visit(door, { booking_id: one.id }))
    const after = await told('ambassadorOff', held.scopes)
    expect(after.lost).toEqual([{ table: 'bookings', id: one.id }])
    await send(as('ambassadorOff'), visit(door, { booking_id: two.id }))
    expect((await told('ambassadorOff', after.scopes)).lost).toEqual([
      { table: 'bookings', id: two.id },
      { table: 'households', id: door },
    ])
  })

  test('where nobody was home it stays for two days more', async () => {
    const { id } = await book({ number: '3' })
    await answerBooking(as('ambassadorOn'), id, 'accept')
    await send(as('ambassadorOn'), visit(await doorOf(ward.sql, '3'), { booking_id: id, outcome: 'no_one_home' }))
    const { scopes, bookings } = await told('ambassadorOn')
    expect(bookings).toMatchObject([{ id, status: 'not_home' }])
    const daysAgo = (days: number) =>
      ward.sql(`update public.bookings set day = private.day_of(now()) - $1::integer where id = $2`, [days, id])
    await daysAgo(2)
    await ward.sql('select private.forget_bookings()')
    expect((await told('ambassadorOn', scopes)).lost).toEqual([])
    await ward.sql(`update public.bookings set day = private.day_of(now()) - 3 where id = $1`, [id])
    await ward.sql('select private.forget_bookings()')
    expect((await told('ambassadorOn', scopes)).lost).toContainEqual({ table: 'bookings', id, reason: 'done' })
  })

  test('who leaves the team takes no name and number along', async () => {
    const [one, two] = [await book({ number: '3' }), await book({ number: '5', phone: '0912345679' })]
    for (const { id } of [one, two]) await answerBooking(as('ambassadorOn'), id, 'accept')
    await send(as('ambassadorOn'), visit(await doorOf(ward.sql, '3'), { booking_id: one.id, outcome: 'no_one_home' }))
    const { scopes, bookings } = await told('ambassadorOn')
    expect(bookings).toHaveLength(2)
    await ward.sql('update public.memberships set left_at = now() where profile_id = $1', [people.ambassadorOn])
    const { lost } = await told('ambassadorOn', scopes)
    const gone = lost.filter(({ table }) => table === 'bookings').map(({ id }) => id)
    expect(gone.toSorted()).toEqual([one.id, two.id].toSorted())
    expect(await bookingOf(ward.sql, one.id)).toMatchObject({ status: 'not_home' })
    expect(await bookingOf(ward.sql, two.id)).toMatchObject({ status: 'offered', offered_level: 'team' })
  })

  test('the number is read by who leads there and by whoever comes, while they do, and by nobody else', async () => {
    const { id } = await book({ number: '3' })
    const phones = async (name: keyof People) =>
      (await as(name)<{ phone: string }>('select phone from public.bookings')).map(({ phone }) => phone)
    const readers = async () => {
      const found: string[] = []
      for (const name of Object.keys(people) as (keyof People)[]) if ((await phones(name)).length > 0) found.push(name)
      return found.toSorted()
    }
    expect(await readers()).toEqual(['coordinator', 'lead'])
    await answerBooking(as('ambassadorOn'), id, 'accept')
    expect(await readers()).toEqual(['ambassadorOn', 'coordinator', 'lead'])
    await send(as('ambassadorOn'), visit(await doorOf(ward.sql, '3'), { booking_id: id }))
    expect(await readers()).toEqual(['coordinator', 'lead'])
  })

  test('thirty days after the appointment names and numbers are gone everywhere, and the help stays counted', async () => {
    const { id, code } = await book({ number: '3' })
    await answerBooking(as('ambassadorOn'), id, 'accept')
    const { scopes } = await told('ambassadorOn')
    const over = (days: number) =>
      ward.sql(
        `update public.bookings set starts_at = now() - make_interval(days => $1, hours => 1), ends_at = now() - make_interval(days => $1)`,
        [days],
      )
    await over(29)
    expect(await ward.sql('select private.forget_bookings() as forgotten')).toEqual([{ forgotten: 0 }])
    expect((await findBooking(ward.as(null).sql, code, '5678')).outcome).toBe('found')
    await over(31)
    expect(await ward.sql('select private.forget_bookings() as forgotten')).toEqual([{ forgotten: 1 }])
    expect(await bookingOf(ward.sql, id)).toMatchObject({ ...personal, number: '3', part_id: places.odd })
    expect((await findBooking(ward.as(null).sql, code, '5678')).outcome).toBe('unknown')
    expect((await told('ambassadorOn', scopes)).lost).toContainEqual({ table: 'bookings', id })
    expect((await inboxOf(as('lead'))).bookings).toEqual([])
    const everything = await ward.sql<{ text: string }>(
      `select coalesce(string_agg(to_jsonb(told)::text, ''), '') as text from public.booking_events as told`,
    )
    expect(everything[0]!.text).not.toMatch(/912345678|905111222|bà Tư|Nam/u)
  })

  test('a cancelled one is forgotten thirty days after that', async () => {
    const { id, code } = await book({ day: dayAhead(13) })
    await cancelBooking(ward.as(null).sql, code, '5678', 'mistake')
    await ward.sql(`update public.booking_events set at = at - interval '31 days'`)
    await ward.sql('select private.forget_bookings()')
    expect(await bookingOf(ward.sql, id)).toMatchObject(personal)
  })

  test.each(['the visit that completed it', 'the phone number'])(
    'who is erased is erased here too, by %s',
    async (by) => {
      const { id } = await book({ number: '3' })
      await answerBooking(as('ambassadorOn'), id, 'accept')
      const door = await doorOf(ward.sql, '3')
      const person = crypto.randomUUID()
      const visited = visit(door, { booking_id: id })
      const isByVisit = by.startsWith('the visit')
      await send(
        as('ambassadorOn'),
        visited,
        consent(person, door, naming),
        command('add_person', {
          person_id: person,
          household_id: door,
          full_name: 'Trần Thị Tư',
          ...(isByVisit ? {} : { phone: '0912345678' }),
        }),
        ...(isByVisit ? [checkIn(String(visited.payload.visit_id), { person_id: person })] : []),
      )
      expect(await bookingOf(ward.sql, id)).toMatchObject({ status: 'done', called: 'bà Tư' })
      await send(as('ambassadorOn'), withdrawal(person, naming))
      expect(await bookingOf(ward.sql, id)).toMatchObject(personal)
    },
  )

  test('a copy older than the wish to be erased does not bring the name back', async () => {
    const { id, code } = await book()
    await cancelBooking(ward.as(null).sql, code, '5678', 'no_need')
    await forgetBooking(as('lead'), id)
    const erased = await ward.sql<{ person_id: string }>('select person_id from private.erasures')
    await ward.sql(`update public.bookings set called = 'bà Tư', phone = '+84912345678', forgotten_at = null`)
    await ward.sql('select private.erase_again($1::uuid[])', [erased.map(({ person_id }) => person_id)])
    expect(await bookingOf(ward.sql, id)).toMatchObject(personal)
  })

  test('after a restore a phone gets it again, whatever number its rows had', async () => {
    const { id } = await book()
    await assignBooking(as('lead'), id, people.ambassadorOff)
    await ward.sql('select private.begin_epoch()')
    expect((await told('ambassadorOff')).bookings).toHaveLength(1)
    const numbers = await ward.sql(
      `select (select max(changed_in) from private.booking_holders) = (select max(changed_in) from public.bookings) as same`,
    )
    expect(numbers).toEqual([{ same: true }])
  })
})
