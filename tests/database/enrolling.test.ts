import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyPhone, callOf } from './asked-help.ts'
import { engines, type Ward } from './harness.ts'
import {
  cancelEnrolment,
  enrol,
  enrolled,
  enrolmentOf,
  findEnrolment,
  type Given,
  held,
  hoursFromNow,
  standingOf,
  venue,
} from './held-classes.ts'
import { meet } from './met-person.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

interface PublicClass {
  title: string
  can_enrol: boolean
  is_cancelled: boolean
  was_moved: boolean
  online_link: string | null
  venues: { name: string; free: number; waiting: number; metres: number | null }[]
}

describe.each(engines)('enrolling on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))
  const shown = async (sql: Trial['sql'], code: string) =>
    (await callOf<{ class: PublicClass }>(sql, 'public_class($1)', [code])).class
  const seats = (one: Given) => ({ venues: [venue({ capacity: one['capacity'] })] })

  describe('the page of a class', () => {
    trial('anybody sees what, when, where and how many seats are free, and no names', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), seats({ capacity: 3 }))
      await enrolled(as('anon'), one, { people: 2 })
      const page = await shown(as('anon'), one.code.toUpperCase())
      expect(page).toMatchObject({
        title: 'Gọi video cho con cháu',
        can_enrol: true,
        venues: [{ free: 1, waiting: 0 }],
      })
      expect(JSON.stringify(page)).not.toContain('bà Tư')
      expect(await callOf(as('anon'), 'public_class($1)', ['zzzzzz'])).toEqual({ outcome: 'unknown' })
    })

    trial('near me: the nearest class first, cancelled ones and trainings left out', async ({ as, sql }) => {
      await held(sql, as('lead'), { title: 'Xa', venues: [venue({ lon: 105.9, lat: 10.1 })] })
      await held(sql, as('lead'), { title: 'Gần', venues: [venue({ lon: 105.781, lat: 10.031 })] })
      await held(sql, as('lead'), { title: 'Tập huấn', kind: 'trainers' })
      const { id } = await held(sql, as('lead'), { title: 'Hủy' })
      await callOf(as('lead'), 'cancel_class($1, $2)', [id, 'rain'])
      const near = await callOf<{ classes: PublicClass[] }>(as('anon'), 'nearby_classes($1, $2, $3)', [
        places.here,
        105.78,
        10.03,
      ])
      expect(near.classes.map(({ title }) => title)).toEqual(['Gần', 'Xa'])
      expect(near.classes[0]!.venues[0]!.metres).toBeLessThan(200)
    })

    trial('the link of a class online is for who has a seat alone', async ({ as, sql }) => {
      const link = 'https://meet.example.org/lop-hoc'
      const one = await held(sql, as('lead'), { mode: 'mixed', online_link: link, ...seats({ capacity: 1 }) })
      const first = await enrolled(as('anon'), one)
      const second = await enrolled(as('anon'), one)
      expect((await shown(as('anon'), one.code)).online_link).toBeNull()
      const linkFor = async ({ code, last4 }: typeof first) =>
        (await findEnrolment(as('anon'), code, last4)).enrolment?.class['online_link']
      expect([await linkFor(first), await linkFor(second)]).toEqual([link, null])
    })
  })

  describe('seats', () => {
    trial('who finds room has a seat, who does not waits, and moves up when one is freed', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), seats({ capacity: 2 }))
      const [first, second, third, fourth] = [
        await enrolled(as('anon'), one),
        await enrolled(as('anon'), one),
        await enrolled(as('anon'), one),
        await enrolled(as('anon'), one),
      ]
      expect([first, second, third, fourth].map(({ outcome }) => outcome)).toEqual([
        'enrolled',
        'enrolled',
        'waiting',
        'waiting',
      ])
      expect((await findEnrolment(as('anon'), fourth.code, fourth.last4)).enrolment?.place_in_line).toBe(2)
      expect((await cancelEnrolment(as('anon'), first.code, first.last4)).outcome).toBe('cancelled')
      expect(await standingOf(as('anon'), third.code, third.last4)).toBe('seat')
      expect((await findEnrolment(as('anon'), fourth.code, fourth.last4)).enrolment?.place_in_line).toBe(1)
    })

    trial(
      'nobody overtakes: a couple at the head of the line waits for two seats, and who is behind waits with them',
      async ({ as, sql }) => {
        const one = await held(sql, as('lead'), seats({ capacity: 2 }))
        const first = await enrolled(as('anon'), one)
        const couple = await enrolled(as('anon'), one, { people: 2 })
        const behind = await enrolled(as('anon'), one)
        expect([couple.outcome, behind.outcome]).toEqual(['waiting', 'waiting'])
        await cancelEnrolment(as('anon'), first.code, first.last4)
        expect(await standingOf(as('anon'), couple.code, couple.last4)).toBe('seat')
        expect(await standingOf(as('anon'), behind.code, behind.last4)).toBe('waiting')
        await callOf(as('lead'), 'change_venue($1, $2::jsonb)', [one.venues[0], JSON.stringify(venue({ capacity: 3 }))])
        expect(await standingOf(as('anon'), behind.code, behind.last4)).toBe('seat')
      },
    )

    trial(
      'the same name, phone and class asked twice is one enrolment; a husband with the same phone is another',
      async ({ as, sql }) => {
        const one = await held(sql, as('lead'))
        const request = enrolmentOf(one, { called: 'Bà Tư' })
        const again = await enrol(as('anon'), request)
        expect(await enrol(as('anon'), request)).toEqual(again)
        const later = await enrol(as('anon'), { ...enrolmentOf(one), phone: request['phone'], called: 'ba tu' })
        expect(later.outcome).toBe('enrolled')
        expect(later.code).not.toBe(again.code)
        await enrol(as('anon'), { ...enrolmentOf(one), phone: request['phone'], called: 'ông Tư Đẹt' })
        expect(await sql('select people from public.enrolments')).toHaveLength(2)
      },
    )

    trial('the code told with an enrolment opens it again, and is not that of the class', async ({ as, sql }) => {
      const one = await held(sql, as('lead'))
      const request = enrolmentOf(one)
      const { code = '', enrolment } = await enrol(as('anon'), request)
      expect(enrolment?.code).toBe(code)
      expect(code).not.toBe(one.code)
      const last4 = String(request['phone']).slice(-4)
      expect((await findEnrolment(as('anon'), code, last4)).enrolment?.code).toBe(code)
      expect((await cancelEnrolment(as('anon'), code, last4)).enrolment?.code).toBe(code)
    })

    trial('after it began or was cancelled nobody enrols, and cancelling is too late', async ({ as, sql }) => {
      const one = await held(sql, as('lead'))
      const early = await enrolled(as('anon'), one)
      await sql(
        `update public.classes set starts_at = now() - interval '1 minute', ends_at = now() + interval '1 hour'`,
      )
      expect((await enrol(as('anon'), enrolmentOf(one))).outcome).toBe('too_late')
      expect((await cancelEnrolment(as('anon'), early.code, early.last4)).outcome).toBe('too_late')
    })
  })

  describe('what was typed', () => {
    test.each([
      ['no name', { called: ' ' }, { called: 'empty' }],
      ['a name that is markup', { called: '<b>Tư</b>' }, { called: 'odd_characters' }],
      ['no phone', { phone: '' }, { phone: 'empty' }],
      ['what is no phone', { phone: '12345' }, { phone: 'not_a_phone' }],
      ['eleven people', { people: 11 }, { people: 'too_many' }],
      ['more people than seats', { people: 9, capacity: 5 }, { people: 'too_many' }],
      ['without consent', { consent_text_id: null }, { consent_text_id: 'no_consent' }],
      ['a class nobody holds', { code: 'zzzzzz' }, { code: 'unknown', venue_id: 'unknown' }],
      ['a place of another class', { venue_id: places.here }, { venue_id: 'unknown' }],
    ])('%s is said beside its field', (_title, { capacity = 10, ...more }: Given, fields) =>
      inTrial(ward, people, async ({ as, sql }) => {
        const one = await held(sql, as('lead'), seats({ capacity }))
        expect(await enrol(as('anon'), enrolmentOf(one, more))).toEqual({ outcome: 'invalid', fields })
      }),
    )

    trial('a wrong code and a wrong phone answer alike, and guessing ends', async ({ as, sql }) => {
      const one = await held(sql, as('lead'))
      const { code, last4 } = await enrolled(as('anon'), one)
      const wrong = last4 === '0000' ? '0001' : '0000'
      expect(await findEnrolment(as('anon'), code, wrong)).toEqual({ outcome: 'unknown' })
      expect(await findEnrolment(as('anon'), 'zzzzzz', last4)).toEqual({ outcome: 'unknown' })
      for (let turn = 0; turn < 9; turn += 1) await findEnrolment(as('anon'), code, wrong)
      expect(await findEnrolment(as('anon'), code, last4)).toEqual({ outcome: 'too_many_attempts' })
    })
  })

  describe('who it is', () => {
    trial(
      'somebody known from a visit, by phone and name, is the same person; a namesake or a stranger is not',
      async ({ as, sql }) => {
        const person = await meet(as('ambassadorOn'), await doorOf(sql, '1'), 'Nguyễn Thị Tư')
        const one = await held(sql, as('lead'))
        await enrolled(as('anon'), one, { called: 'bà Tư', phone: '0912 345 678' })
        await enrolled(as('anon'), one, { called: 'ông Năm', phone: '0912 345 678' })
        await enrolled(as('anon'), one, { called: 'bà Tư', phone: anyPhone() })
        const rows = await sql<{ person_id: string | null }>('select person_id from public.enrolments order by place')
        expect(rows.map(({ person_id }) => person_id !== null)).toEqual([true, false, false])
        expect(rows[0]!.person_id).toEqual(expect.stringContaining('-'))
        expect(person).toBeDefined()
      },
    )

    trial('thirty days after the class name and number are gone and the code opens nothing', async ({ as, sql }) => {
      const one = await held(sql, as('lead'))
      const { code, last4 } = await enrolled(as('anon'), one)
      await sql(
        `update public.classes set starts_at = now() - interval '31 days 2 hours', ends_at = now() - interval '31 days'`,
      )
      await sql('select private.forget_enrolments()')
      expect(await sql('select called, phone, people from public.enrolments')).toEqual([
        { called: null, phone: null, people: 1 },
      ])
      expect((await findEnrolment(as('anon'), code, last4)).outcome).toBe('unknown')
    })
  })

  trial(
    'a calendar to subscribe to holds the classes of a team and of a neighbourhood, folded and escaped',
    async ({ as, sql }) => {
      await held(sql, as('lead'), { title: 'Zalo, gọi video; cho con cháu ở xa nhà đã lâu ngày chưa về' })
      for (const of of [places.here, places.ward]) {
        const text = await callOf<string>(as('anon'), 'class_calendar($1)', [of])
        const lines = text.split('\r\n')
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
        expect(text.replaceAll('\r\n ', '')).toContain(
          String.raw`SUMMARY:Zalo\, gọi video\; cho con cháu ở xa nhà đã lâu ngày chưa về`,
        )
        expect(lines.at(-2)).toBe('END:VCALENDAR')
      }
      expect(await callOf(as('anon'), 'class_calendar($1)', ['nowhere'])).toBeNull()
      expect(await callOf<string>(as('anon'), 'class_calendar($1)', [places.beside])).not.toContain('VEVENT')
    },
  )

  trial('a calendar’s lines stay short also where every sign takes four octets', async ({ sql }) => {
    const said = `SUMMARY:${'🌸'.repeat(80)}`
    const [row] = await sql<{ text: string }>('select private.calendar_line($1) as text', [said])
    expect(
      row!.text
        .split('\r\n')
        .map((line) => Buffer.byteLength(line))
        .every((octets) => octets <= 75),
    ).toBe(true)
    expect(row!.text.replaceAll('\r\n ', '')).toBe(`${said}\r\n`)
  })

  trial('who has come is told so on their own page alone, with a slip that names nobody', async ({ as, sql }) => {
    const one = await held(sql, as('lead'), { starts_at: hoursFromNow(0.1), ends_at: hoursFromNow(2) })
    const mine = await enrolled(as('anon'), one)
    const [{ id } = { id: '' }] = await sql<{ id: string }>('select id from public.enrolments')
    const door = await callOf<{ code: string; class_code: string }>(as('lead'), 'self_check_in_code($1)', [
      one.venues[0],
    ])
    const come = (code: string) =>
      callOf<{ outcome: string }>(as('anon'), 'check_in_myself($1, $2, $3, $4)', [
        door.class_code,
        code,
        mine.code,
        mine.last4,
      ])
    expect(await come('222222')).toEqual({ outcome: 'expired' })
    expect(await come(door.code.toUpperCase())).toEqual({ outcome: 'here' })
    expect(await come(door.code)).toEqual({ outcome: 'already' })
    const { enrolment } = await findEnrolment(as('anon'), mine.code, mine.last4)
    expect(enrolment?.attended).toBe(true)
    const verified = await callOf(as('anon'), 'verify_learned($1)', [enrolment?.learned_code])
    expect(verified).toMatchObject({ outcome: 'valid', title: 'Gọi video cho con cháu', ward_name: 'An Bình' })
    expect(JSON.stringify(verified)).not.toContain('Tư')
    const [row] = await sql('select is_self, people_count, enrolment_id, author_id from public.check_ins')
    expect(row).toEqual({ is_self: true, people_count: 1, enrolment_id: id, author_id: people.lead })
  })
})
