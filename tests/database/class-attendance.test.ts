import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classAttendance, peopleIn } from '../../src/domain/class-attendance.ts'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { engines, type Ward } from './harness.ts'
import { openPeopledWard, type People, places } from './people.ts'
import { inTrial } from './trial.ts'

const some = <Made>(many: number, make: () => Made) => Array.from({ length: many }, make)
const subjects = some(3, randomUUID)
const classes = some(2, randomUUID)

/** A fact of one of a few chains: the first of a chain is its root, the later ones correct it. */
const fact = fc.record({
  chain: fc.nat({ max: 7 }),
  class: fc.nat({ max: 1 }),
  is_void: fc.boolean(),
  people_count: fc.integer({ min: 1, max: 9 }),
  /** By which of three columns one knows who came; nobody in particular for the fourth. */
  known_as: fc.constantFrom('enrolment', 'enrolment', 'person', 'profile', 'nobody'),
  subject: fc.nat({ max: 2 }),
})
type Drawn = { chain: number; class: number; is_void: boolean; people_count: number; known_as: string; subject: number }

type Row = {
  id: string
  root_id: string | null
  class_id: string
  receipt: number
  is_void: boolean
  subject_id: string | null
  people_count: number
}

const rowOf = (drawn: Drawn, root: Drawn, { id, root_id, receipt }: Pick<Row, 'id' | 'root_id' | 'receipt'>) => {
  const who = subjects[drawn.subject]
  const home = randomUUID()
  return {
    id,
    root_id,
    receipt,
    // A chain is of one class; who it is may be found out later.
    class_id: classes[root.class],
    venue_id: classes[root.class],
    is_void: drawn.is_void,
    people_count: drawn.people_count,
    enrolment_id: drawn.known_as === 'enrolment' ? who : null,
    profile_id: drawn.known_as === 'profile' ? who : null,
    person_id: drawn.known_as === 'person' ? who : null,
    household_id: drawn.known_as === 'person' ? home : null,
    part_id: drawn.known_as === 'person' ? home : null,
    helped_at: '2026-11-20T02:00:00Z',
  }
}

function rowsOf(drawn: Drawn[]) {
  const roots = new Map<number, { id: string; of: Drawn }>()
  return drawn.map((each, place) => {
    const known = roots.get(each.chain)
    const id = randomUUID()
    if (known === undefined) roots.set(each.chain, { id, of: each })
    return rowOf(each, known?.of ?? each, { id, root_id: known?.id ?? null, receipt: place + 1 })
  })
}

const written = `
  insert into public.check_ins (id, root_id, receipt, class_id, venue_id, is_void, people_count, enrolment_id, profile_id, person_id,
    household_id, part_id, helped_at, neighbourhood_id, author_id)
  select id, root_id, receipt, class_id, venue_id, is_void, people_count, enrolment_id, profile_id, person_id, household_id, part_id,
    helped_at, $2, $3
  from jsonb_populate_recordset(null::public.check_ins, $1::jsonb)`

const columns =
  'id, root_id, class_id, receipt::integer as receipt, is_void, subject_id, people_count::integer as people_count'
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()

describe.each(engines)('who came, on the phone and on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  async function compare(sql: Sql, drawn: Drawn[]) {
    await sql('delete from public.check_ins')
    await sql(written, [JSON.stringify(rowsOf(drawn)), places.here, people.lead])
    const facts = await sql<Row>(`select ${columns} from public.check_ins order by id`)
    for (const id of classes) {
      const counted = await sql<Row>(
        `select ${columns} from private.current_check_ins where class_id = $1 and not is_void`,
        [id],
      )
      const onPhone = facts.filter(({ class_id }) => class_id === id)
      expect(idsOf(classAttendance(onPhone))).toEqual(idsOf(counted))
      expect(peopleIn(onPhone)).toBe(counted.reduce((sum, { people_count }) => sum + people_count, 0))
    }
  }

  test('the same facts are the same people, whoever met whom, took back, or found out later who it was', () =>
    inTrial(ward, people, async ({ sql }) => {
      // What they point to does not matter here: neither homes nor enrolments are written.
      await sql('set local session_replication_role = replica')
      await fc.assert(
        fc.asyncProperty(fc.array(fact, { maxLength: 24 }), (drawn) => compare(sql, drawn)),
        { numRuns: Number(process.env['FAULTS_RUNS'] ?? 60) },
      )
    }))
})
