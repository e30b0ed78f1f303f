import { addPerson } from '../commands/add-person.ts'
import { checkIn } from '../commands/check-in.ts'
import { logVisit } from '../commands/log-visit.ts'
import { recordConsent } from '../commands/record-consent.ts'
import { newId } from '../new-id.ts'
import { lane } from './demo-lane.ts'

export const at = '2026-11-22T02:00:00.000Z'

export const visitTo = (number: number, more: { minutes?: number } = {}) => {
  const visit_id = newId()
  return {
    visit_id,
    input: logVisit({ visit_id, household_id: lane.door(number), outcome: 'helped', visited_at: at, ...more }),
  }
}

/** A visit at which somebody agreed to be named and was shown something: four commands, one act. */
export function fullVisit(number: number, full_name = 'Trần Thị Bưởi') {
  const [visit, person_id] = [visitTo(number), newId()]
  const household_id = lane.door(number)
  const consent = { consent_id: newId(), text_id: lane.consentText, how: 'spoken' as const, decided_at: at }
  const inputs = [
    visit.input,
    recordConsent({ ...consent, person_id, household_id }),
    addPerson({ person_id, household_id, full_name, phone: '0912345678', birth_year: 1951 }),
    checkIn({ check_in_id: newId(), visit_id: visit.visit_id, person_id, skills: { S5: 'shown' }, helped_at: at }),
  ]
  return { visit_id: visit.visit_id, person_id, inputs }
}
