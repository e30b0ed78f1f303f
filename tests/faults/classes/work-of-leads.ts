import { rowOf } from '../../database/counted.ts'
import { places } from '../../database/people.ts'
import { pick } from '../interleavings/steps.ts'
import { resizeInBook } from './class-book.ts'
import { asLead, type ClassScene, helpersOf, venueAt } from './class-scene.ts'
import type { ClassStep } from './class-steps.ts'

interface Answer {
  outcome: string
}

async function resize(scene: ClassScene, { one, two }: ClassStep) {
  const venue = pick(scene.lesson.venues, two) ?? ''
  const capacity = 1 + (one % 12)
  const changed = [venue, JSON.stringify(venueAt(scene, venue, capacity))]
  const { outcome } = await asLead<Answer>(scene, 'change_venue($1, $2::jsonb)', changed)
  const expected = resizeInBook(scene.book, venue, capacity) ? 'changed' : 'refused'
  if (outcome !== expected) throw new Error(`${capacity} seats: ${outcome}, not ${expected}`)
}

async function placeOnline(scene: ClassScene, { one }: ClassStep) {
  const { book } = scene
  const enrolled = pick(
    book.enrolled.filter(({ id }) => book.truth.has(id)),
    one,
  )
  if (enrolled === undefined) return
  const placed = [enrolled.id, book.truth.get(enrolled.id)]
  const { outcome } = await asLead<Answer>(scene, 'place_enrolment($1, $2)', placed)
  if (outcome !== 'placed') throw new Error(`Not placed: ${outcome}`)
  book.placed.add(enrolled.id)
}

/** The second helper is taken off the list, or put on it again. */
async function changeHelpers(scene: ClassScene) {
  scene.isSecondHelping = !scene.isSecondHelping
  await asLead(scene, 'set_class_helpers($1, $2::jsonb)', [scene.lesson.id, JSON.stringify(helpersOf(scene))])
}

/** What is counted now must be counted anew when somebody turns out to have been met elsewhere too. */
const countCoverage = ({ ward, people }: ClassScene) => rowOf(ward.as(people.coordinator), places.here)

export const workOfLeads = {
  resize,
  placeOnline,
  changeHelpers,
  countCoverage,
  commit: ({ ward }: ClassScene) => ward.late.commit(),
  deliver: ({ ward }: ClassScene) => ward.late.deliver(),
}
