import { beforeEach, describe, expect, test } from 'vitest'
import { askHelp, cancelBooking, countOf, dayAhead, findBooking, moveBooking, requestOf } from './asked-help.ts'
import { answerIn, anyCode, anyRequest, hammer, madeUpAddress, usePublicDoor } from './public-door.ts'

describe('a script that tries again and again', () => {
  const { call, sql, anyone, together, code } = usePublicDoor()
  const guess = () => ({ code: anyCode(), phone_last4: '3465' })
  let asked = 0
  const request = () => anyRequest((asked += 1))
  const attempts = async () =>
    Object.fromEntries(
      (
        await sql<{ act: string; times: number }>(
          'select act, count(*)::integer as times from private.public_attempts group by act',
        )
      ).map(({ act, times }) => [act, times]),
    )
  const bookings = async () => (await sql('select id from public.bookings')).length

  test('of 10,000 requests with made-up addresses an hour hears 600 of each kind, whatever they are answered', async () => {
    // A thousand over the wire, the others twenty in a transaction: as many, and sooner.
    const overTheWire = async (turn: number) => {
      const [name, body] = turn % 2 ? ['find_booking', guess()] : ['request_help', { request: request() }]
      return answerIn(await call(name, body, madeUpAddress()))
    }
    const twenty = () =>
      together(async (once) => {
        const answers: { outcome: string }[] = []
        for (let turn = 0; turn < 10; turn += 1)
          answers.push(await findBooking(once, anyCode(), '3465'), await askHelp(once, request()))
        return answers
      })
    const answers = await hammer(1_450, async (turn) => (turn % 29 < 9 ? twenty() : [await overTheWire(turn)]))
    expect(countOf(answers.flat())).toEqual({ unknown: 600, booked: 600, too_many_attempts: 8800 })
    expect(await bookings()).toBe(601)
    expect(await attempts()).toEqual({
      request_help: 600,
      request_help_phone: 600,
      booking_code: 600,
      booking_code_tried: 600,
    })
  }, 300_000)

  describe('where one header is trusted', () => {
    beforeEach(() => sql(`update private.server_state set trusted_address_header = 'X-Real-IP'`))
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
      expect(await sql(`select source from private.public_attempts where source !~ '^([0-9a-f]{64})?$'`)).toEqual([])
    })

    test('one address may guess thirty times; whoever holds the code opens it from another', async () => {
      const opening = { code: code(), phone_last4: '3465' }
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
      (last4: string) => findBooking(anyone, code(), last4),
      (last4: string) => moveBooking(anyone, code(), last4, dayAhead(3), 'morning'),
      (last4: string) => cancelBooking(anyone, code(), last4),
    ]
    const guesses = await hammer(300, (turn) => doors[turn % 3]!(String(turn).padStart(4, '0')))
    expect(countOf(guesses)).toEqual({ unknown: 10, too_many_attempts: 290 })
    expect(await sql('select status from public.bookings')).toEqual([{ status: 'offered' }])
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
      const wrongPhone = await call(name, { code: code(), phone_last4: '0000', ...more })
      const wrongCode = await call(name, { code: anyCode(), phone_last4: '3465', ...more })
      expect(wrongPhone).toEqual(wrongCode)
      for (let turn = 0; turn < 10; turn += 1) await call(name, { code: 'zzzzzz', phone_last4: '3465', ...more })
      for (let turn = 0; turn < 10; turn += 1) await call(name, { code: code(), phone_last4: '0000', ...more })
      expect(await call(name, { code: 'zzzzzz', phone_last4: '3465', ...more })).toEqual(
        await call(name, { code: code(), phone_last4: '3465', ...more }),
      )
    })
  })
})
