import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { naming } from './people.ts'
import { checkIn, command, consent, send, visit } from './sent-commands.ts'

/** Consent, name and a check-in of a new person at this door. */
export async function meet(sql: Sql, door: string, name = 'Bà Tư') {
  const person = randomUUID()
  const agreed = consent(person, door, naming)
  const visited = visit(door)
  const sent = [
    visited,
    agreed,
    command(
      'add_person',
      { person_id: person, household_id: door, full_name: name, phone: '0912345678', birth_year: 1950 },
      { needs: [agreed.id] },
    ),
    checkIn(String(visited.payload.visit_id), { person_id: person }),
  ]
  expect((await send(sql, ...sent)).map(({ answer }) => answer)).toEqual(sent.map(() => 'applied'))
  return { person, visited, helped: sent[3]! }
}
