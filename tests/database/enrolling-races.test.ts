import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anyPhone, callOf, countOf, dayAhead } from './asked-help.ts'
import { came, checkInIdOf, corrected } from './attended.ts'
import { rowOf } from './counted.ts'
import type { Ward } from './harness.ts'
import {
  cancelEnrolment,
  classGiven,
  enrol,
  enrolled,
  enrolmentOf,
  type Given,
  held,
  type HeldClass,
  hoursFromNow,
  schedule,
  type Scheduled,
  venue,
} from './held-classes.ts'
import { meet } from './met-person.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { send } from './sent-commands.ts'

const times = <Made>(many: number, make: (turn: number) => Made) =>
  Array.from({ length: many }, (_, turn) => make(turn))

type Line = {
  id: string
  status: string
  people: number
}

describe('many at one class at once, on postgres', () => {
  let ward: Ward
  let people: People
  beforeEach(async () => void ({ ward, people } = await openPeopledWard('postgres')))
  afterEach(() => ward.close())

  const anyone = () => ward.as(null).sql
  const lead = () => ward.as(people.lead).sql
  const soon = { starts_at: hoursFromNow(0.5), ends_at: hoursFromNow(2) }
  const seats = (capacity: number, more: Given = {}) =>
    held(ward.sql, lead(), { venues: [venue({ capacity })], ...more })
  const enlarge = (one: HeldClass, capacity: number) =>
    callOf<Scheduled>(lead(), 'change_venue($1, $2::jsonb)', [one.venues[0], JSON.stringify(venue({ capacity }))])
  /** In the order of asking. */
  const line = () => ward.sql<Line>('select id, status, people from public.enrolments order by place')
  const resultOf = (id: string) => callOf<{ attended: number; named: number }>(lead(), 'class_result($1)', [id])

  /** Who has a seat stands before all who wait, the first of whom would not fit; what the page shows is what was given. */
  async function expectInOrder() {
    const listed = (await line()).filter(({ status }) => status !== 'cancelled')
    const [place] = await ward.sql<{ capacity: number; taken: number; waiting: number }>(
      'select capacity, taken, waiting from public.class_venues',
    )
    const { capacity, taken, waiting } = place!
    const sumOf = (status: string) =>
      listed.filter((one) => one.status === status).reduce((sum, one) => sum + one.people, 0)
    expect({ taken, waiting }).toEqual({ taken: sumOf('seat'), waiting: sumOf('waiting') })
    expect(taken).toBeLessThanOrEqual(capacity)
    const firstWaiting = listed.findIndex(({ status }) => status === 'waiting')
    if (firstWaiting === -1) return
    expect(listed.slice(firstWaiting).filter(({ status }) => status === 'seat')).toEqual([])
    expect(taken + listed[firstWaiting]!.people).toBeGreaterThan(capacity)
  }

  test('200 ask for 20 seats, alone or with others: never more than 20 sit, and nobody overtakes', async () => {
    const one = await seats(20)
    const answers = await Promise.all(
      times(200, (turn) => enrol(anyone(), enrolmentOf(one, { people: 1 + (turn % 4) }))),
    )
    const { enrolled: seated = 0, waiting = 0, ...others } = countOf(answers)
    expect([seated + waiting, others]).toEqual([200, {}])
    expect((await line()).filter(({ status }) => status === 'seat')).toHaveLength(seated)
    expect(new Set(answers.map(({ code }) => code)).size).toBe(200)
    await expectInOrder()
  })

  test('enrolling, cancelling and enlarging at once keep seats and order, and never deadlock', async () => {
    const one = await seats(10)
    const early = await Promise.all(times(20, (turn) => enrolled(anyone(), one, { people: 1 + (turn % 3) })))
    const acts = times(90, (turn): Promise<{ outcome: string }> => {
      const { code, last4 } = early[turn % 20]!
      if (turn % 3 === 0) return cancelEnrolment(anyone(), code, last4)
      if (turn % 10 === 1) return enlarge(one, 10 + turn / 3)
      if (turn % 10 === 7) return enlarge(one, 5)
      return enrol(anyone(), enrolmentOf(one, { people: 1 + (turn % 5) }))
    })
    const counts = countOf(await Promise.all(acts))
    expect(
      Object.keys(counts)
        .toSorted()
        .filter((outcome) => outcome !== 'changed' && outcome !== 'refused'),
    ).toEqual(['cancelled', 'enrolled', 'waiting'].filter((outcome) => outcome in counts))
    await expectInOrder()
    expect((await enlarge(one, 500)).outcome).toBe('changed')
    expect((await line()).filter(({ status }) => status === 'waiting')).toEqual([])
  })

  test('a seat cancelled many times at once is freed once, for the one who waited longest', async () => {
    const one = await seats(1)
    const [first, second, third] = [
      await enrolled(anyone(), one),
      await enrolled(anyone(), one),
      await enrolled(anyone(), one),
    ]
    await Promise.all(times(8, () => cancelEnrolment(anyone(), first.code, first.last4)))
    expect((await line()).map(({ status }) => status)).toEqual(['cancelled', 'seat', 'waiting'])
    expect([second.outcome, third.outcome]).toEqual(['waiting', 'waiting'])
  })

  test('the same request sent twenty times at once is one enrolment with one code', async () => {
    const request = enrolmentOf(await seats(5))
    const answers = await Promise.all(times(20, () => enrol(anyone(), request)))
    expect(countOf(answers)).toEqual({ enrolled: 20 })
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1)
    expect(await line()).toHaveLength(1)
  })

  test('one person who presses five times at once, at two places of the class, has one seat', async () => {
    const one = await held(ward.sql, lead(), { venues: [venue(), venue({ name: 'Đình Bến Sen' })] })
    const phone = anyPhone()
    const answers = await Promise.all(
      times(5, (turn) => enrol(anyone(), enrolmentOf(one, { phone, venue_id: one.venues[turn % 2] }))),
    )
    expect(countOf(answers)).toEqual({ enrolled: 5 })
    expect(await line()).toHaveLength(1)
  })

  test('eight people whom two helpers each enrol at the same moment, at two places, have one seat each', async () => {
    const one = await held(ward.sql, lead(), { venues: [venue(), venue({ name: 'Đình Bến Sen' })] })
    const phones = times(8, anyPhone)
    await Promise.all(
      times(16, (turn) => {
        const request = enrolmentOf(one, { phone: phones[turn % 8], venue_id: one.venues[turn < 8 ? 0 : 1] })
        return callOf(lead(), 'enrol_for($1, $2::jsonb)', [one.id, JSON.stringify(request)])
      }),
    )
    expect(await line()).toHaveLength(8)
  })

  test('nobody is given a seat in a class that was cancelled before they were answered', async () => {
    for (const turn of times(6, (each) => each)) {
      const one = await seats(500)
      const asking = times(12, () => enrol(anyone(), enrolmentOf(one)))
      const cancelling = callOf<Scheduled>(lead(), 'cancel_class($1, $2)', [one.id, 'rain'])
      const moving = callOf<Scheduled>(lead(), 'move_class($1, $2, $3)', [
        one.id,
        hoursFromNow(40 + turn),
        hoursFromNow(42 + turn),
      ])
      const answers = await Promise.all(asking)
      expect([(await cancelling).outcome, (await moving).outcome]).toContain('cancelled')
      for (const { outcome, enrolment } of answers)
        if (outcome === 'enrolled') expect(enrolment?.class['is_cancelled']).toBe(false)
      const [{ number } = { number: -1 }] = await ward.sql<{ number: number }>(
        'select count(*)::integer as number from public.enrolments where class_id = $1',
        [one.id],
      )
      expect(countOf(answers)).toEqual({
        ...(number > 0 ? { enrolled: number } : {}),
        ...(number < 12 ? { too_late: 12 - number } : {}),
      })
    }
  })

  test('the same class asked for twenty times at once is one class, and each is told which', async () => {
    const given = classGiven({
      request_id: randomUUID(),
      repeat: { weekdays: [1, 2, 3, 4, 5, 6, 7], until: dayAhead(3) },
    })
    const answers = await Promise.all(times(20, () => schedule(lead(), given)))
    expect(countOf(answers)).toEqual({ scheduled: 20 })
    expect(new Set(answers.map(({ ids }) => ids?.join())).size).toBe(1)
    expect(await ward.sql('select id from public.classes')).toHaveLength(answers[0]!.ids!.length)
    expect(await ward.sql('select id from public.class_venues')).toHaveLength(answers[0]!.ids!.length)
  })

  test('two who move a series at once, each from another of its classes on, never block each other for good', async () => {
    const repeat = { weekdays: [1, 2, 3, 4, 5, 6, 7], until: dayAhead(8) }
    const { ids = [] } = await schedule(lead(), classGiven({ repeat }))
    expect(ids.length).toBeGreaterThan(5)
    const hoursOf = async (id: string, more: number) => {
      const [row] = await ward.sql<{ from: string; until: string }>(
        `select starts_at + $2::interval as from, ends_at + $2::interval as until from public.classes where id = $1`,
        [id, `${more} minutes`],
      )
      return [id, row!.from, row!.until, true]
    }
    for (const round of times(6, (turn) => turn)) {
      const given = await Promise.all(times(4, (turn) => hoursOf(ids[turn] ?? '', round + 1)))
      const moved = given.map((hours) => callOf<Scheduled>(lead(), 'move_class($1, $2, $3, $4)', hours))
      expect(countOf(await Promise.all(moved))).toEqual({ moved: 4 })
    }
  })

  describe('at the door', () => {
    const helpers = () => [{ profile_id: people.ambassadorOff, venue: null, role: 'helper' }]
    const both = () => [lead(), ward.as(people.ambassadorOff).sql]
    const enrolmentIds = async () => (await line()).map(({ id }) => id)

    test('who checks in with their own phone many times at once, with either of two slips, has come once', async () => {
      const one = await seats(5, soon)
      const phone = anyPhone()
      const slips = [await enrolled(anyone(), one, { phone }), await enrolled(anyone(), one, { phone })]
      expect(slips[0]!.code).not.toBe(slips[1]!.code)
      const door = await callOf<{ code: string }>(lead(), 'self_check_in_code($1)', [one.venues[0]])
      const answers = await Promise.all(
        times(8, (turn) => {
          const { code, last4 } = slips[turn % 2]!
          const typed = [one.code, door.code, code, last4]
          return callOf<{ outcome: string }>(anyone(), 'check_in_myself($1, $2, $3, $4)', typed)
        }),
      )
      expect(countOf(answers)).toEqual({ here: 1, already: 7 })
      expect(await ward.sql('select id from public.check_ins')).toHaveLength(1)
      expect(await resultOf(one.id)).toMatchObject({ attended: 1, named: 1 })
    })

    test('two helpers and the person themselves at the same moment are one attendance, each time', async () => {
      const one = await seats(100, { ...soon, helpers: helpers() })
      const all = await Promise.all(times(12, () => enrolled(anyone(), one)))
      const door = await callOf<{ code: string }>(lead(), 'self_check_in_code($1)', [one.venues[0]])
      const ids = await enrolmentIds()
      await Promise.all([
        ...both().map((helper) => send(helper, ...ids.map((enrolment_id) => came(one, { enrolment_id })))),
        ...all.map(({ code, last4 }) =>
          callOf(anyone(), 'check_in_myself($1, $2, $3, $4)', [one.code, door.code, code, last4]),
        ),
      ])
      expect(await resultOf(one.id)).toMatchObject({ attended: 12, named: 12 })
      expect((await rowOf(ward.as(people.coordinator).sql, places.here))['helps']).toBe(12)
    })

    test('one helper knows who it is, another does not, a lead places them: one person each time, and no deadlock', async () => {
      const met: string[] = []
      for (const number of ['1', '3', '5'])
        met.push((await meet(ward.as(people.ambassadorOn).sql, await doorOf(ward.sql, number), 'Bà Ba')).person)
      const before = Number((await rowOf(ward.as(people.coordinator).sql, places.here))['helps'])
      const one = await seats(100, { ...soon, helpers: helpers() })
      await Promise.all(times(9, () => enrolled(anyone(), one, { called: 'cô Tám' })))
      const ids = await enrolmentIds()
      const personOf = (turn: number) => met[turn % 3]!
      const roots = ids.map((enrolment_id) => came(one, { enrolment_id }))
      const outcomes = await Promise.all([
        send(lead(), ...roots, ...roots.map((root) => corrected(checkInIdOf(root), { needs_visit: true }))),
        send(
          ward.as(people.ambassadorOff).sql,
          ...ids
            .map((enrolment_id, turn) => came(one, { enrolment_id, person_id: personOf(turn), needs_visit: true }))
            .toReversed(),
        ),
        ...ids.map((enrolment_id, turn) =>
          callOf<{ outcome: string }>(lead(), 'place_enrolment($1, $2)', [enrolment_id, personOf(turn)]).then(
            (answer) => [answer],
          ),
        ),
      ])
      const fates = outcomes.flat().map((answer) => ('outcome' in answer ? answer.outcome : answer.answer))
      expect(new Set(fates)).toEqual(new Set(['applied', 'placed']))
      expect(await resultOf(one.id)).toMatchObject({ attended: 3, named: 3 })
      const counted = await rowOf(ward.as(people.coordinator).sql, places.here)
      expect([Number(counted['helps']) - before, counted['people_reached']]).toEqual([3, 3])
    })

    test('taken back by one while another meets them: what stands in the end is one or none, and counted so', async () => {
      const one = await seats(100, { ...soon, helpers: helpers() })
      await Promise.all(times(10, () => enrolled(anyone(), one)))
      const ids = await enrolmentIds()
      const first = ids.map((enrolment_id) => came(one, { enrolment_id }))
      await send(lead(), ...first)
      await Promise.all([
        send(lead(), ...first.map((root) => corrected(checkInIdOf(root), { is_void: true }))),
        send(ward.as(people.ambassadorOff).sql, ...ids.slice(5).map((enrolment_id) => came(one, { enrolment_id }))),
        rowOf(ward.as(people.coordinator).sql, places.here),
      ])
      expect(await resultOf(one.id)).toMatchObject({ attended: 5 })
      expect((await rowOf(ward.as(people.coordinator).sql, places.here))['helps']).toBe(5)
    })
  })

  test('a name given at the door by a command sent twice at once stands there once', async () => {
    const one = await seats(5, soon)
    const named = came(one, {
      enrolment_id: randomUUID(),
      called: 'ông Bảy',
      consent_text_id: enrolmentOf(one)['consent_text_id'],
    })
    await Promise.all(times(4, () => send(lead(), named)))
    expect((await line()).map(({ status }) => status)).toEqual(['door'])
    expect(await resultOf(one.id)).toMatchObject({ attended: 1 })
  })
})
