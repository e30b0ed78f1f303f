import { beforeEach, describe, expect, test } from 'vitest'
import { anyPhone, callOf, countOf } from './asked-help.ts'
import {
  enrol,
  enrolled,
  enrolmentOf,
  findEnrolment,
  held,
  type HeldClass,
  hoursFromNow,
  venue,
} from './held-classes.ts'
import { answerIn, anyCode, hammer, madeUpAddress, usePublicDoor } from './public-door.ts'

/** Letters and digits that are not taken for each other: 31, so that six make 29.7 bits and eight 39.6. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

describe('a script that tries to get into a class', () => {
  const { call, sql, anyone, lead } = usePublicDoor()
  let one: HeldClass
  let mine: Awaited<ReturnType<typeof enrolled>>
  const soon = { starts_at: hoursFromNow(0.5), ends_at: hoursFromNow(2) }
  const hold = () => held(sql, lead, { ...soon, venues: [venue({ capacity: 500 }), venue({ name: 'Đình Bến Sen' })] })
  beforeEach(async () => {
    await sql('truncate public.classes cascade')
    one = await hold()
    mine = await enrolled(anyone, one, { called: 'bà Nguyễn Thị Kín', phone: '0987123465' })
    await sql('delete from private.public_attempts')
  })

  const doorCode = async (of: HeldClass, place = 0) =>
    (await callOf<{ code: string }>(lead, 'self_check_in_code($1)', [of.venues[place]])).code
  const coming = (of: HeldClass, code: string, { code: enrolment_code, last4 }: typeof mine) => ({
    class_code: of.code,
    door_code: code,
    enrolment_code,
    phone_last4: last4,
  })
  const come = async (...given: Parameters<typeof coming>) =>
    answerIn(await call('check_in_myself', coming(...given), madeUpAddress())).outcome
  /** So often it was tried within the hour by others. */
  const triedBefore = (act: string, times: number) =>
    sql(`insert into private.public_attempts (act, source) select $1, '' from generate_series(1, $2::integer)`, [
      act,
      times,
    ])
  const cameBy = async () => (await sql('select id from public.check_ins')).length

  describe('guessing', () => {
    test('of enrolling with made-up addresses an hour hears 900, whatever is answered', async () => {
      await triedBefore('enrol', 850)
      const answers = await hammer(150, (turn) =>
        turn % 50 === 0
          ? call('enrol_in_class', { request: enrolmentOf(one, { phone: anyPhone() }) }, madeUpAddress()).then(answerIn)
          : enrol(anyone, enrolmentOf(one, { people: 0 })),
      )
      expect(countOf(answers)['too_many_attempts']).toBe(100)
    })

    test('one phone enrols eight times an hour, however it is written', async () => {
      const spellings = ['0909 111 222', '+84909111222', '0909.111.222', '84 909 111 222']
      const answers = await hammer(30, (turn) =>
        call('enrol_in_class', { request: enrolmentOf(one, { phone: spellings[turn % 4], called: `cô ${turn}` }) }),
      )
      expect(countOf(answers.map(answerIn))).toEqual({ enrolled: 8, too_many_attempts: 22 })
    })

    test('where one header is trusted one address may guess thirty codes, another goes on, and no other header helps', async () => {
      await sql(`update private.server_state set trusted_address_header = 'X-Real-IP'`)
      const from = (address: string) => ({ ...madeUpAddress(), 'X-Real-IP': address })
      const doors = [
        (code: string) => call('find_enrolment', { code, phone_last4: '3465' }, from('203.0.113.7')),
        (code: string) => call('cancel_enrolment', { code, phone_last4: '3465' }, from('203.0.113.7')),
        (code: string) =>
          call('check_in_myself', { ...coming(one, anyCode(), mine), enrolment_code: code }, from('203.0.113.7')),
      ]
      const guesses = await hammer(60, (turn) => doors[turn % 3]!(anyCode()))
      expect(countOf(guesses.map(answerIn))).toEqual({ unknown: 30, too_many_attempts: 30 })
      const opening = { code: mine.code, phone_last4: mine.last4 }
      expect(answerIn(await call('find_enrolment', opening, from('203.0.113.7'))).outcome).toBe('too_many_attempts')
      expect(answerIn(await call('find_enrolment', opening, from('203.0.113.8'))).outcome).toBe('found')
    })

    test('the digits of a known code cannot be tried: ten in an hour, through whichever door', async () => {
      const code = await doorCode(one)
      const wrong = (turn: number) => String(turn).padStart(4, '0')
      const doors = [
        (last4: string) => findEnrolment(anyone, mine.code, last4),
        (last4: string) => call('cancel_enrolment', { code: mine.code, phone_last4: last4 }).then(answerIn),
        (last4: string) => call('check_in_myself', coming(one, code, { ...mine, last4 })).then(answerIn),
      ]
      const guesses = await hammer(90, (turn) => doors[turn % 3]!(wrong(turn)))
      expect(countOf(guesses)).toEqual({ unknown: 10, too_many_attempts: 80 })
      expect(await sql('select status from public.enrolments')).toEqual([{ status: 'seat' }])
      expect(await cameBy()).toBe(0)
    })

    test('of guessed door codes an hour hears 600 with made-up addresses, and of slips as many', async () => {
      await triedBefore('door_code', 550)
      await triedBefore('verify_learned', 550)
      const comes = await hammer(90, () =>
        callOf<{ outcome: string }>(
          anyone,
          'check_in_myself($1, $2, $3, $4)',
          Object.values(coming(one, anyCode(), mine)),
        ),
      )
      expect(countOf(comes)).toEqual({ expired: 50, too_many_attempts: 40 })
      expect(await come(one, await doorCode(one), mine)).toBe('too_many_attempts')
      expect(await cameBy()).toBe(0)
      const slips = await hammer(90, () =>
        callOf<{ outcome: string }>(anyone, 'verify_learned($1)', [anyCode() + anyCode().slice(4)]),
      )
      expect(countOf(slips)).toEqual({ unknown: 50, too_many_attempts: 40 })
    })
  })

  describe('a wrong code and a wrong phone', () => {
    test.each(['find_enrolment', 'cancel_enrolment'])('look the same to %s, to the byte', async (name) => {
      const wrongPhone = await call(name, { code: mine.code, phone_last4: '0000' })
      expect(wrongPhone).toEqual(await call(name, { code: anyCode(), phone_last4: mine.last4 }))
    })

    test.each([
      ['', ''],
      ['%', '3465'],
      ["' or true --", '3465'],
      ['x'.repeat(100_000), '3465'],
      ['zzzzzz', '%'],
    ])('%j and %j open nothing', async (code, last4) => {
      expect(await findEnrolment(anyone, code, last4)).toEqual({ outcome: 'unknown' })
    })

    test('nor do missing digits or a whole number open a known code', async () => {
      for (const last4 of ['', '5', '465', '0987123465', '%', '____'])
        expect(await findEnrolment(anyone, mine.code, last4)).toEqual({ outcome: 'unknown' })
    })
  })

  describe('the code at the door', () => {
    test('used again it says that they have come already, and nothing is counted twice', async () => {
      const code = await doorCode(one)
      expect(await come(one, code, mine)).toBe('here')
      for (let turn = 0; turn < 3; turn += 1) expect(await come(one, code, mine)).toBe('already')
      expect(await cameBy()).toBe(1)
    })

    test('is of that class alone: with the code of another, or to another, it checks nobody in', async () => {
      const other = await hold()
      const elsewhere = await doorCode(other)
      expect(await come(one, elsewhere, mine)).toBe('expired')
      expect(await come(other, elsewhere, mine)).toBe('other_class')
      expect(await cameBy()).toBe(0)
    })

    test('is of one place: whoever types it came there, whichever place they had enrolled for', async () => {
      expect(await doorCode(one, 0)).not.toBe(await doorCode(one, 1))
      expect(await come(one, await doorCode(one, 1), mine)).toBe('here')
      expect(await sql('select venue_id from public.check_ins')).toEqual([{ venue_id: one.venues[1] }])
    })

    test('of an earlier window, photographed and sent on, is refused; so is one of the next', async () => {
      await doorCode(one)
      const codeOf = async (windows: number) => {
        const [row] = await sql<{ code: string }>(
          `select private.door_code(secret, $1, private.door_window(now()) + $2) as code from private.class_secrets where class_id = $3`,
          [one.venues[0], windows, one.id],
        )
        return row!.code
      }
      for (const windows of [-3, -20, 2, 480]) expect(await come(one, await codeOf(windows), mine)).toBe('expired')
      expect(await cameBy()).toBe(0)
    })

    test('tells nobody the secret it is made from, and nobody without an account reads it', async () => {
      await doorCode(one)
      for (const name of ['class_secrets', 'enrolment_codes', 'learned_slips'])
        await expect(anyone(`select * from private.${name}`)).rejects.toThrow('permission denied')
      await expect(lead('select * from private.class_secrets')).rejects.toThrow('permission denied')
      expect((await call('self_check_in_code', { venue_id: one.venues[0] })).status).toBeGreaterThanOrEqual(400)
      const [row] = await sql<{ bytes: number }>('select octet_length(secret) as bytes from private.class_secrets')
      expect(row).toEqual({ bytes: 32 })
    })
  })

  test('codes draw on the whole alphabet, evenly enough that none is likelier to be guessed', async () => {
    const rows = await sql<{ code: string }>(
      `select private.new_code(6) as code from generate_series(1, 3000)
       union all select private.door_code(extensions.gen_random_bytes(32), gen_random_uuid(), turn) from generate_series(1, 3000) as turn`,
    )
    const drawn = new Map<string, number>()
    for (const letter of rows.flatMap(({ code }) => [...code])) drawn.set(letter, (drawn.get(letter) ?? 0) + 1)
    expect([...drawn.keys()].toSorted().join('')).toBe(alphabet)
    const even = (rows.length * 6) / alphabet.length
    for (const times of drawn.values()) expect(Math.abs(times - even)).toBeLessThan(even / 4)
    expect(new Set(rows.map(({ code }) => code)).size).toBeGreaterThan(rows.length - 3)
    expect(mine.code).toMatch(new RegExp(`^[${alphabet}]{6}$`, 'u'))
    expect(one.code).toMatch(new RegExp(`^[${alphabet}]{6}$`, 'u'))
  })
})
