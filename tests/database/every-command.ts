import { randomUUID } from 'node:crypto'
import { naming } from './people.ts'
import { checkIn, type Command, command, consent, correctWalkUp, visit, walkUp, withdrawal } from './sent-commands.ts'

type Places = {
  household: string
  /** By the sender. */
  earlierVisit: string
  newHousehold: { household_id: string; street_id: string; number: string }
  neighbourhood: string
  /** In a part of the sender's team that the sender does not walk. */
  elsewhere: string
}

/** One of each command a phone may send without a signal, all applied; then held ones and one sent twice. */
export function everyCommand({ household, earlierVisit, newHousehold, neighbourhood, elsewhere }: Places): Command[] {
  const person = randomUUID()
  const [visited, agreed, passing, late] = [
    visit(household),
    consent(person, household, naming),
    walkUp(neighbourhood),
    visit(elsewhere),
  ]
  const helped = checkIn(String(visited.payload.visit_id))
  const confirmed = command('record_confirmation', {
    confirmation_id: randomUUID(),
    person_id: person,
    confirmed_at: visited.payload.visited_at,
  })
  const corrected = (name: string, key: string, root: unknown, more: Record<string, unknown> = { is_void: true }) =>
    command(name, { [key]: randomUUID(), root_id: root, ...more })
  return [
    visited,
    helped,
    corrected('correct_visit', 'visit_id', earlierVisit, { outcome: 'declined' }),
    corrected('correct_check_in', 'check_in_id', helped.payload.check_in_id),
    command('add_household', newHousehold),
    command('add_household', newHousehold),
    command('edit_household', { household_id: household, fields: { needs: ['no_vneid'] } }),
    agreed,
    command('add_person', { person_id: person, household_id: household, full_name: 'Bà Tư' }, { needs: [agreed.id] }),
    command('edit_person', { person_id: person, fields: { full_name: 'Bà Năm' } }),
    checkIn(String(visited.payload.visit_id), { person_id: person }),
    confirmed,
    corrected('correct_confirmation', 'confirmation_id', confirmed.payload.confirmation_id),
    withdrawal(person, naming),
    passing,
    correctWalkUp(passing.payload.check_in_id, { is_void: true }),
    late,
    { ...checkIn(String(late.payload.visit_id)), needs: [late.id] },
    command('sing_a_song', { household_id: household }),
    visited,
  ]
}
