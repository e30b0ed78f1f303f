import { randomUUID } from 'node:crypto'
import { parse } from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandAnswers, pullAnswer } from '../../../src/backend/answers.ts'
import { checkInToClass } from '../../../src/store/commands/check-in-to-class.ts'
import { newId } from '../../../src/store/new-id.ts'
import type { Door } from '../../../src/store/door.ts'
import { pull } from '../../../src/store/pull.ts'
import { push } from '../../../src/store/push.ts'
import { save } from '../../../src/store/save.ts'
import { callOf } from '../../database/asked-help.ts'
import { came } from '../../database/attended.ts'
import type { Ward } from '../../database/harness.ts'
import { classConsent, enrolled, held, type HeldClass, hoursFromNow, venue } from '../../database/held-classes.ts'
import { meet } from '../../database/met-person.ts'
import { doorOf, naming, openPeopledWard, type People } from '../../database/people.ts'
import { settle } from '../../database/pulled.ts'
import { fateOf, send, withdrawal } from '../../database/sent-commands.ts'
import { openPhoneInNode, type PhoneInNode } from '../phone-in-node.ts'

const names = /Tư|Tám|Bảy|9123/u

describe('the roster on the phone of a helper', () => {
  let ward: Ward
  let people: People
  let phone: PhoneInNode
  let lesson: HeldClass
  beforeEach(async () => {
    ;({ ward, people } = await openPeopledWard('postgres'))
    phone = await openPhoneInNode(people.ambassadorOff)
    const helpers = [{ profile_id: people.ambassadorOff, venue: null, role: 'helper' }]
    const hours = { starts_at: hoursFromNow(0.5), ends_at: hoursFromNow(2) }
    lesson = await held(ward.sql, lead(), { helpers, ...hours, venues: [venue({ capacity: 1 })] })
    await enrolled(ward.as(null).sql, lesson, { called: 'bà Tư', phone: '0912345678' })
    await enrolled(ward.as(null).sql, lesson, { called: 'cô Tám', phone: '0912399999' })
    await pullNow()
  })
  afterEach(async () => {
    await phone.forget()
    await ward.close()
  })

  const lead = () => ward.as(people.lead).sql
  const asked = async (called: string, parameters: unknown[]) =>
    (await ward.as(people.ambassadorOff).sql<{ answer: unknown }>(`select public.${called} as answer`, parameters))[0]
      ?.answer
  const door: Door = {
    applyCommands: async (commands) =>
      parse(commandAnswers, await asked('apply_commands($1::jsonb)', [JSON.stringify(commands)])),
    pullChanges: async (request) =>
      parse(pullAnswer, await asked('pull_changes($1::jsonb)', [JSON.stringify(request)])),
    sealingKey: async () => String(await asked('sealing_key()', [])),
  }
  /** Once everything committed can be pulled. */
  async function pullNow() {
    await settle(ward.sql)
    await pull(phone.store(), door)
  }
  const database = () => phone.store().database
  const roster = async () => {
    const rows = (await database().enrolments.toArray()).toSorted((a, b) => a.place - b.place)
    const opened = await phone.store().sealer.open(rows.flatMap(({ sealed }) => sealed))
    return opened.map(({ called }) => called)
  }
  const enrolmentIds = async () =>
    (await ward.sql<{ id: string }>('select id from public.enrolments order by place')).map(({ id }) => id)
  /** As if it had ended so long ago. */
  const endedAgo = (time: string) =>
    ward.sql(
      `update public.classes set starts_at = now() - $1::interval - interval '2 hours', ends_at = now() - $1::interval`,
      [time],
    )
  /** Nothing of a class is here but what the whole ward may know. */
  async function expectNothingLeft() {
    const { enrolments, class_helpers, check_ins, classes, outbox, pulled } = database()
    expect(
      await Promise.all([enrolments, class_helpers, check_ins, outbox, pulled].map((table) => table.count())),
    ).toEqual([0, 0, 0, 0, 0])
    expect(await classes.count()).toBe(1)
    expect(await database().cursors.get(`class:${lesson.id}`)).toBeUndefined()
  }

  test('is there before the class, sealed; taken off the list of helpers the phone has none of it, nor who came', async () => {
    expect(await roster()).toEqual(['bà Tư', 'cô Tám'])
    const [first] = await enrolmentIds()
    await send(lead(), came(lesson, { enrolment_id: first }))
    await pullNow()
    expect(await database().check_ins.count()).toBe(1)
    for (const table of database().tables) expect(JSON.stringify(await table.toArray())).not.toMatch(names)
    await callOf(lead(), 'set_class_helpers($1, $2::jsonb)', [lesson.id, '[]'])
    await pullNow()
    await expectNothingLeft()
  })

  test('what was noted before one heard of it is sent, counts, and then leaves too', async () => {
    const [first] = await enrolmentIds()
    const where = { class_id: lesson.id, venue_id: lesson.venues[0]!, skills: {}, helped_at: new Date().toISOString() }
    const atDoor = { enrolment_id: newId(), called: 'ông Bảy', consent_text_id: classConsent }
    await save(phone.store(), [
      checkInToClass({ check_in_id: newId(), enrolment_id: first!, ...where }),
      checkInToClass({ check_in_id: newId(), ...atDoor, ...where }),
    ])
    await callOf(lead(), 'set_class_helpers($1, $2::jsonb)', [lesson.id, '[]'])
    await pullNow()
    expect([await database().check_ins.count(), await roster()]).toEqual([2, ['ông Bảy']])
    await push(phone.store(), door)
    await pullNow()
    expect(await callOf(lead(), 'class_result($1)', [lesson.id])).toMatchObject({ attended: 2 })
    await expectNothingLeft()
  })

  test.each(['of its end', 'it was cancelled'])(
    'leaves seven days after the day %s, and not an hour before',
    async (what) => {
      const happened = (time: string) =>
        what === 'of its end'
          ? endedAgo(time)
          : ward.sql(`update public.classes set cancelled_at = now() - $1::interval, cancel_reason = 'rain'`, [time])
      await happened('6 days 23 hours')
      await pullNow()
      expect(await roster()).toHaveLength(2)
      await happened('7 days 1 minute')
      await pullNow()
      await expectNothingLeft()
    },
  )

  test('thirty days after somebody cancelled, name and number are gone from every phone that still has the roster', async () => {
    await ward.sql(
      `update public.enrolments set status = 'cancelled', cancelled_at = now() - interval '31 days' where called = 'cô Tám'`,
    )
    await ward.sql('select private.forget_enrolments()')
    await pullNow()
    expect(await roster()).toEqual(['bà Tư', null])
  })

  test('thirty days after the class who leads there is told no names either', async () => {
    await endedAgo('31 days')
    await ward.sql('select private.forget_enrolments()')
    const told = await lead()<{ row: string }>('select to_jsonb(one)::text as row from public.enrolments as one')
    expect(told).toHaveLength(2)
    expect(JSON.stringify(told)).not.toMatch(names)
    expect(JSON.stringify(await callOf(lead(), 'class_board($1)', [lesson.id]))).not.toMatch(names)
    await pullNow()
    await expectNothingLeft()
  })

  test('whoever asks to be erased is nameless here with the next news, and their seat is the next one’s', async () => {
    const [first] = await enrolmentIds()
    expect(await callOf(lead(), 'forget_enrolment($1)', [first])).toEqual({ outcome: 'forgotten' })
    await pullNow()
    expect(await roster()).toEqual([null, 'cô Tám'])
    const status = async (id: string | undefined) => (await database().enrolments.get(id ?? ''))?.status
    const [, second] = await enrolmentIds()
    expect([await status(first), await status(second)]).toEqual(['cancelled', 'seat'])
  })

  test('who withdraws consent at home keeps the seat in a class to come, under the name given for it', async () => {
    const { person } = await meet(ward.as(people.ambassadorOn).sql, await doorOf(ward.sql, '1'), 'Nguyễn Thị Tư')
    await send(ward.as(people.ambassadorOn).sql, withdrawal(person, naming))
    await pullNow()
    expect(await roster()).toEqual(['bà Tư', 'cô Tám'])
  })

  test('who withdraws consent at home is nameless on the rosters of classes that are over', async () => {
    const { person } = await meet(ward.as(people.ambassadorOn).sql, await doorOf(ward.sql, '1'), 'Nguyễn Thị Tư')
    await endedAgo('1 day')
    expect(await fateOf(ward.as(people.ambassadorOn).sql, withdrawal(person, naming))).toBe('applied')
    await pullNow()
    expect(await roster()).toEqual([null, 'cô Tám'])
  })

  test('a name given at the door and erased stays erased, though a phone that was put back sends it again', async () => {
    const enrolment_id = randomUUID()
    const named = came(lesson, { enrolment_id, called: 'ông Bảy', consent_text_id: classConsent })
    await send(lead(), named)
    await callOf(lead(), 'forget_enrolment($1)', [enrolment_id])
    await ward.sql('delete from public.check_ins')
    await ward.sql('delete from public.enrolments where id = $1', [enrolment_id])
    await ward.sql('delete from public.command_log')
    expect(await fateOf(lead(), named)).toBe('refused erased')
  })

  test('a name that waits for a newer ward is not kept longer than any other', async () => {
    const newer = came(lesson, {
      enrolment_id: randomUUID(),
      called: 'ông Bảy',
      consent_text_id: classConsent,
      mood: 'calm',
    })
    expect(await fateOf(ward.as(people.ambassadorOff).sql, newer)).toBe('held unknown_field')
    const kept = () => ward.sql('select payload::text as payload, status, reason from public.command_log')
    await ward.sql('select private.forget_enrolments()')
    expect(JSON.stringify(await kept())).toMatch(names)
    await ward.sql(`update public.command_log set received_at = now() - interval '31 days'`)
    await ward.sql('select private.forget_enrolments()')
    expect(await kept()).toEqual([{ payload: null, status: 'returned', reason: 'erased' }])
  })
})
