import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type Ward } from './harness.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { command, fateOf, send, visit } from './sent-commands.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

const idOf = (sent: { payload: Record<string, unknown> }, key = 'visit_id') => String(sent.payload[key])

describe.each(engines)('commands on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  describe('four answers', () => {
    trial('an applied command has a receipt and the transaction that made it', async ({ as, sql, door }) => {
      const sent = visit(door)
      const [answer] = await send(as('ambassadorOn'), sent)
      const [row] = await sql('select receipt, changed_in, author_id from public.visits where id = $1', [idOf(sent)])
      expect(answer).toMatchObject({ id: sent.id, answer: 'applied' })
      expect(Number(row?.receipt)).toBe(answer!.receipt)
      expect(Number(row?.changed_in)).toBe(answer!.transaction)
      expect(row?.author_id).toBe(people.ambassadorOn)
    })

    trial('sent again it is a duplicate with the very receipt, and one row', async ({ as, sql, door }) => {
      const sent = visit(door)
      const [first, second] = await send(as('ambassadorOn'), sent, sent)
      const [third] = await send(as('ambassadorOn'), sent)
      for (const again of [second, third])
        expect(again).toMatchObject({ answer: 'duplicate', receipt: first!.receipt, status: 'applied' })
      expect(await sql('select id from public.visits')).toHaveLength(1)
    })

    trial('another payload under the same id is refused', async ({ as, door }) => {
      const sent = visit(door)
      await send(as('ambassadorOn'), sent)
      const changed = { ...sent, payload: { ...sent.payload, outcome: 'declined' } }
      expect(await fateOf(as('ambassadorOn'), changed)).toBe('refused id_reused')
    })

    trial('two people may use the same command id', async ({ as, door }) => {
      const sent = visit(door)
      const other = { ...visit(door), id: sent.id }
      expect(await fateOf(as('ambassadorOn'), sent)).toBe('applied')
      expect(await fateOf(as('lead'), other)).toBe('applied')
    })

    trial('a held one is a duplicate that says held', async ({ as, door }) => {
      const sent = visit(door)
      const [held] = await send(as('ambassadorOff'), sent)
      expect(held).toMatchObject({ answer: 'held', reason: 'your_team' })
      expect((await send(as('ambassadorOff'), sent))[0]).toMatchObject({
        answer: 'duplicate',
        status: 'held',
        receipt: held!.receipt,
      })
    })

    trial('a refused one leaves no trace and may come again', async ({ as, sql, door }) => {
      const sent = visit(door)
      expect(await fateOf(as('otherLead'), sent)).toBe('refused not_yours')
      expect(await sql('select id from public.command_log')).toEqual([])
      expect(await fateOf(as('otherLead'), sent)).toBe('refused not_yours')
    })

    trial('an unknown command of a newer phone is held, not lost', async ({ as }) => {
      expect(await fateOf(as('ambassadorOn'), command('dance', { steps: 3 }))).toBe('held unknown_command')
    })
  })

  describe('whose part it is', () => {
    trial('mine is written, my team’s is held, a stranger’s is refused', async ({ as, door, sql }) => {
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('applied')
      expect(await fateOf(as('ambassadorOff'), visit(door))).toBe('held your_team')
      expect(await fateOf(as('ambassadorOn'), visit(await doorOf(sql, '7', places.elsewhereStreet)))).toBe(
        'refused not_yours',
      )
    })

    trial('what was mine within 30 days is held, longer ago it is only my team’s', async ({ as, sql, door }) => {
      await sql(`update public.memberships set left_at = now() where profile_id = $1`, [people.ambassadorOn])
      await sql(`update public.assignments set ended_at = now() - interval '29 days'`)
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('held was_yours')
      await sql(`update public.assignments set ended_at = now() - interval '31 days'`)
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('refused not_yours')
      await sql(`update public.memberships set left_at = null where profile_id = $1`, [people.ambassadorOn])
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('held your_team')
    })

    trial('a team whose time is over gives no right to write', async ({ as, sql, door }) => {
      await sql(`update public.teams set ends_on = current_date - 3`)
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('held was_yours')
      expect(await fateOf(as('lead'), visit(door))).toBe('refused not_yours')
    })

    trial('a held command keeps its payload and shows in the tray of the lead only', async ({ as, sql, door }) => {
      await send(as('ambassadorOff'), visit(door))
      const [held] = await sql('select part_id, payload from public.command_log')
      expect(held).toMatchObject({ part_id: places.odd, payload: { household_id: door } })
      expect(await as('lead')('select id from public.command_log')).toHaveLength(1)
      for (const name of ['ambassadorOn', 'viewer', 'admin', 'otherLead'] as const)
        expect(await as(name)('select id from public.command_log')).toEqual([])
    })

    trial('nobody fills the tray of a part that is not theirs', async ({ as, door }) => {
      const waiting = { ...visit(door), needs: [randomUUID()], scope: `part:${places.odd}` }
      expect(await fateOf(as('otherLead'), waiting)).toBe('refused not_yours')
      expect(await fateOf(as('otherLead'), command('dance', {}, { scope: `part:${places.odd}` }))).toBe(
        'refused not_yours',
      )
      expect(await fateOf(as('viewer'), command('dance', {}, { scope: `part:${places.odd}` }))).toBe(
        'refused not_yours',
      )
    })

    trial('the phone’s scope is only a hint: placement comes from the home', async ({ as, sql, door }) => {
      const sent = { ...visit(door), scope: `part:${places.even}` }
      await send(as('lead'), sent)
      expect(await sql('select part_id, neighbourhood_id from public.visits')).toEqual([
        { part_id: places.odd, neighbourhood_id: places.here },
      ])
    })
  })

  describe('needs', () => {
    trial('what needs a held, refused or unknown command waits for it', async ({ as, door, sql }) => {
      const held = visit(await doorOf(sql, '2'))
      const refused = visit(await doorOf(sql, '7', places.elsewhereStreet))
      const after = (id: string) => ({ ...visit(door), needs: [id] })
      await send(as('ambassadorOn'), held, refused)
      for (const id of [held.id, refused.id, randomUUID()])
        expect(await fateOf(as('ambassadorOn'), after(id))).toBe('held waiting_for')
    })

    trial('needs are looked up among one’s own commands only', async ({ as, door }) => {
      const sent = visit(door)
      await send(as('lead'), sent)
      expect(await fateOf(as('ambassadorOn'), { ...visit(door), needs: [sent.id] })).toBe('held waiting_for')
    })
  })

  describe('a batch', () => {
    trial('good ones stand beside bad ones, in order', async ({ as, sql, door }) => {
      const bad = { ...visit(door), payload: { ...visit(door).payload, outcome: 'dancing' } }
      const answers = await send(as('ambassadorOn'), visit(door), bad, visit(door))
      expect(answers.map(({ answer }) => answer)).toEqual(['applied', 'refused', 'applied'])
      expect(await sql('select id from public.visits')).toHaveLength(2)
    })

    trial('fifty are taken, fifty-one are not', async ({ as, sql, door }) => {
      const many = Array.from({ length: 51 }, () => visit(door))
      expect(await outcomeOf(send(as('ambassadorOn'), ...many))).toBe('PT400')
      expect(await sql('select id from public.visits')).toEqual([])
      const answers = await send(as('ambassadorOn'), ...many.slice(1))
      expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['applied']))
    })

    test.each(['40P01', '40001', '53100', '57014'])(
      'an error of class %s ends the batch, leaves nothing and may be tried again',
      (code) =>
        inTrial(ward, people, async ({ as, sql }) => {
          await sql(`create function private.fail_marked() returns trigger language plpgsql as $$
            begin if new.minutes = 599 then raise exception 'marked' using errcode = '${code}'; end if; return new; end $$`)
          await sql(`create trigger fail_marked before insert on public.visits for each row
            execute function private.fail_marked()`)
          const door = await doorOf(sql, '1')
          const good = visit(door)
          expect(await outcomeOf(send(as('ambassadorOn'), good, visit(door, { minutes: 599 })))).toBe(code)
          expect(await sql('select id from public.visits')).toEqual([])
          expect(await sql('select id from public.command_log')).toEqual([])
          expect(await fateOf(as('ambassadorOn'), good)).toBe('applied')
        }),
    )
  })
})
