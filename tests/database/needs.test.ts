import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type Ward } from './harness.ts'
import { fatesOf } from './held.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { checkIn, fateOf, send, visit } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

const visitOf = (sent: { payload: Record<string, unknown> }) => String(sent.payload.visit_id)

describe.each(engines)('what waits for another command on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  trial('is done as soon as that has come, without being sent again', async ({ as, sql, door }) => {
    const first = visit(door)
    const second = { ...checkIn(visitOf(first)), needs: [first.id] }
    const third = { ...visit(door), needs: [second.id] }
    const answers = await send(as('ambassadorOn'), third, second, first)
    expect(answers.map(({ answer }) => answer)).toEqual(['held', 'held', 'applied'])
    expect(await fatesOf(sql, first.id, second.id, third.id)).toEqual(['applied', 'applied', 'applied'])
    expect(await sql('select receipt::integer from public.check_ins')).toEqual([{ receipt: answers[1]!.receipt }])
  })

  trial('its author hears of it: the change is newer', async ({ as, sql, door }) => {
    const first = visit(door)
    const second = { ...checkIn(visitOf(first)), needs: [first.id] }
    await send(as('ambassadorOn'), second)
    await sql('alter table public.command_log disable trigger stamp_change')
    await sql('update public.command_log set changed_in = 1')
    await sql('alter table public.command_log enable trigger stamp_change')
    await send(as('ambassadorOn'), first)
    expect(
      await sql('select was_held, changed_in > 1 as is_news from public.command_log where id = $1', [second.id]),
    ).toEqual([{ was_held: true, is_news: true }])
  })

  trial('sent again with other needs it is done at once', async ({ as, sql, door }) => {
    const [wrong, right] = [visit(door, { outcome: 'dancing' }), visit(door)]
    const hanging = { ...checkIn(visitOf(right)), needs: [wrong.id] }
    const [, held] = await send(as('ambassadorOn'), wrong, hanging)
    expect(held).toMatchObject({ answer: 'held', reason: 'waiting_for' })
    const again = { ...hanging, needs: [right.id] }
    const [, answer] = await send(as('ambassadorOn'), right, again)
    expect(answer).toMatchObject({ answer: 'duplicate', status: 'applied', reason: null, receipt: held!.receipt })
    expect(await sql('select id from public.check_ins')).toHaveLength(1)
    expect((await send(as('ambassadorOn'), again, hanging)).map(({ status }) => status)).toEqual(['applied', 'applied'])
  })

  trial('sent again with needs that are not there yet it waits for those', async ({ as, sql, door }) => {
    const later = visit(door)
    const hanging = { ...checkIn(visitOf(later)), needs: [randomUUID()] }
    await send(as('ambassadorOn'), hanging)
    const [answer] = await send(as('ambassadorOn'), { ...hanging, needs: [later.id] })
    expect(answer).toMatchObject({ answer: 'duplicate', status: 'held', reason: 'waiting_for' })
    await send(as('ambassadorOn'), later)
    expect(await fatesOf(sql, hanging.id)).toEqual(['applied'])
  })

  trial('is done by what its author may do now: held for the lead, or returned', async ({ as, sql, door }) => {
    const mine = visit(door)
    const notMine = { ...visit(await doorOf(sql, '2')), needs: [mine.id] }
    const impossible = { ...visit(door, { outcome: 'dancing' }), needs: [mine.id] }
    await send(as('ambassadorOn'), notMine, impossible, mine)
    expect(await fatesOf(sql, notMine.id, impossible.id)).toEqual(['held your_team', 'returned invalid'])
    const nowhere = { ...visit(await doorOf(sql, '7', places.elsewhereStreet)), needs: [randomUUID()] }
    expect(await fateOf(as('ambassadorOn'), nowhere)).toBe('refused not_yours')
  })

  trial('what is held for a lead stays theirs to decide, however often it is sent', async ({ as, sql, door }) => {
    const held = visit(door)
    await send(as('ambassadorOff'), held)
    await sql('insert into public.assignments (part_id, profile_id) values ($1, $2)', [
      places.odd,
      people.ambassadorOff,
    ])
    expect((await send(as('ambassadorOff'), { ...held, needs: [] }))[0]).toMatchObject({ status: 'held' })
    expect(await fatesOf(sql, held.id)).toEqual(['held your_team'])
  })

  trial('another payload under its id is refused all the same', async ({ as, door }) => {
    const hanging = { ...visit(door), needs: [randomUUID()] }
    await send(as('ambassadorOn'), hanging)
    const changed = { ...hanging, needs: [], payload: { ...hanging.payload, outcome: 'declined' } }
    expect(await fateOf(as('ambassadorOn'), changed)).toBe('refused id_reused')
  })
})
