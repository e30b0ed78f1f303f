import { giveAlso, takeFrom } from '../../database/assigning.ts'
import { acceptHeld, sendBackHeld, trayOf } from '../../database/held.ts'
import { places } from '../../database/people.ts'
import { pick } from './steps.ts'
import { type Act, homeOn, type Turn } from './turn.ts'

const partOf = ({ step }: Turn) => (step.two % 2 ? places.odd : places.even)

/** Clashes the ward refuses are part of the play; what else goes wrong is not. */
const unlessRefused = (work: Promise<unknown>) =>
  work.catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('PT')) throw error
  })

const asLead = ({ scene }: Turn) => scene.ward.as(scene.people.lead)

const decideHeld = (decide: typeof acceptHeld): Act => {
  return async (turn) => {
    const line = pick(await trayOf(asLead(turn)), turn.step.one)
    if (line) await unlessRefused(decide(asLead(turn), line.author_id, line.id))
  }
}

/** A long import: it has touched homes and not committed yet, and holds the horizon down. */
const importSlowly: Act = async (turn) => {
  const home = await homeOn(turn)
  await turn.scene.ward.workWithoutCommit(null, async (sql) => {
    await sql('update public.areas set name = name where id = $1', [places.elsewhere])
    if (home) await sql('update public.households set lat = $1 where id = $2', [10 + turn.step.two / 100, home.id])
  })
}

export const workAtWard = {
  assign: async (turn) => {
    const given = { sql: turn.scene.ward.sql, part: partOf(turn), person: turn.phone.personId }
    await giveAlso(asLead(turn), given)
  },
  unassign: async (turn) => {
    const [found] = await turn.scene.ward.sql<{ part_id: string }>(
      'select part_id from public.assignments where profile_id = $1 and ended_at is null order by part_id limit 1',
      [turn.phone.personId],
    )
    const { sql } = turn.scene.ward
    if (found) await takeFrom(asLead(turn), { sql, part: found.part_id, person: turn.phone.personId })
  },
  moveHome: async (turn) => {
    const home = await homeOn(turn)
    const where = [partOf(turn), home?.id]
    if (home) await turn.scene.ward.sql('update public.households set part_id = $1 where id = $2', where)
  },
  retireHome: async (turn) => {
    const home = await homeOn(turn)
    if (home) await turn.scene.ward.sql('update public.households set retired_at = now() where id = $1', [home.id])
  },
  movePerson: async (turn) => {
    const person = pick(await turn.store.database.people.toArray(), turn.step.two)
    const home = await homeOn(turn)
    if (person && home) await unlessRefused(asLead(turn)('select public.move_person($1, $2)', [person.id, home.id]))
  },
  accept: decideHeld(acceptHeld),
  sendBack: decideHeld(sendBackHeld),
  import: importSlowly,
  commit: ({ scene }) => scene.ward.late.commit(),
  deliver: ({ scene }) => scene.ward.late.deliver(),
} satisfies Record<string, Act>
