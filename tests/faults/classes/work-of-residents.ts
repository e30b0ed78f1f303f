import { anyPhone, callOf } from '../../database/asked-help.ts'
import { cancelEnrolment, enrol, enrolmentOf } from '../../database/held-classes.ts'
import { pick } from '../interleavings/steps.ts'
import { cancelInBook, enrolInBook } from './class-book.ts'
import type { ClassScene } from './class-scene.ts'
import type { ClassStep } from './class-steps.ts'

/** A neighbour under the name and number they are known by at home, or somebody who gives another number. */
function askerFor({ neighbours, next }: ClassScene, number: number) {
  const known = neighbours[number % 6]
  return known
    ? { ...known, isKnown: true }
    : { called: `cô thứ ${next()}`, phone: anyPhone(), id: pick(neighbours, number)?.id }
}

async function enrolSomebody(scene: ClassScene, { one, two }: ClassStep) {
  const { ward, lesson, book } = scene
  const { called, phone, id: person = '', ...known } = askerFor(scene, two)
  const venue = lesson.venues[one % 2] ?? ''
  // More than there are seats are not let wait for them.
  const people = Math.min(1 + (one % 3), book.capacity.get(venue) ?? 1)
  const answer = await enrol(ward.as(null), enrolmentOf(lesson, { venue_id: venue, called, phone, people }))
  const { code = '', enrolment } = answer
  const [row] = await ward.sql<{ id: string }>(
    'select enrolment_id as id from private.enrolment_codes where code = $1',
    [code],
  )
  if (row === undefined || enrolment === undefined) throw new Error(`Not enrolled: ${JSON.stringify(answer)}`)
  const asker = `${called} ${phone}`
  enrolInBook(book, { id: row.id, venue, people, asker, code, last4: phone.slice(-4) })
  // One in four is nobody whose home is known.
  if ('isKnown' in known || one % 4 > 0) book.truth.set(row.id, person)
  if ('isKnown' in known) book.placed.add(row.id)
}

async function cancelSomebody({ ward, book }: ClassScene, { one }: ClassStep) {
  const enrolled = pick(book.enrolled, one)
  if (enrolled === undefined) return
  await cancelEnrolment(ward.as(null), enrolled.code, enrolled.last4)
  if (enrolled.status !== 'cancelled') cancelInBook(book, enrolled)
}

/** With the code on the host's phone; told that they have come already, they were met before. */
async function comeMyself({ ward, lesson, book, people }: ClassScene, { one, two }: ClassStep) {
  const [enrolled, venue] = [pick(book.enrolled, one), lesson.venues[two % 2] ?? '']
  if (enrolled === undefined) return
  const door = await callOf<{ code: string }>(ward.as(people.lead), 'self_check_in_code($1)', [venue])
  const typed = [lesson.code, door.code, enrolled.code, enrolled.last4]
  const { outcome } = await callOf<{ outcome: string }>(ward.as(null), 'check_in_myself($1, $2, $3, $4)', typed)
  if (outcome === 'already') return
  if (outcome !== 'here') throw new Error(`Not checked in: ${outcome}`)
  const [row] = await ward.sql<{ id: string }>(
    'select id from public.check_ins where enrolment_id = $1 and is_self and root_id is null order by receipt desc limit 1',
    [enrolled.id],
  )
  if (row) book.met.set(row.id, { venue, enrolment: enrolled.id, person: null, people: enrolled.people, isVoid: false })
}

export const workOfResidents = { enrol: enrolSomebody, cancel: cancelSomebody, comeMyself }
