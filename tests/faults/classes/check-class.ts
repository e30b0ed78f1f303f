import { expect } from 'vitest'
import { classAttendance, peopleIn } from '../../../src/domain/class-attendance.ts'
import { rowOf } from '../../database/counted.ts'
import { places } from '../../database/people.ts'
import { attendedByBook } from './class-book.ts'
import { asLead, type ClassScene } from './class-scene.ts'
import { cameOn } from './work-of-helpers.ts'

const sumOf = (attended: { people: number }[]) => attended.reduce((sum, { people }) => sum + people, 0)

/** Seats and line are what the book says, to the person; nowhere do more sit than there are seats. */
export async function expectSeatsAsInBook({ ward, book, lesson }: ClassScene) {
  const listed = await ward.sql<{ id: string; status: string }>(
    `select id, status from public.enrolments where status <> 'door' order by place`,
  )
  expect(listed).toEqual(book.enrolled.map(({ id, status }) => ({ id, status })))
  const venues = await ward.sql<{ id: string; capacity: number; taken: number; waiting: number }>(
    'select id, capacity, taken, waiting from public.class_venues where class_id = $1 order by position',
    [lesson.id],
  )
  const peopleOf = (venue: string, status: string) =>
    sumOf(book.enrolled.filter((one) => one.venue === venue && one.status === status))
  expect(venues).toEqual(
    lesson.venues.map((id) => ({
      id,
      capacity: book.capacity.get(id),
      taken: peopleOf(id, 'seat'),
      waiting: peopleOf(id, 'waiting'),
    })),
  )
  for (const { capacity, taken } of venues) expect(taken).toBeLessThanOrEqual(capacity)
}

async function expectSameAtWard(scene: ClassScene) {
  const attended = attendedByBook(scene.book)
  const counted = await scene.ward.sql(
    `select chain_id as chain, subject_id as subject, people_count::integer as people, venue_id as venue
     from private.current_check_ins where class_id = $1 and not is_void order by chain_id`,
    [scene.lesson.id],
  )
  expect(counted).toEqual(attended)
  const result = await asLead<{ attended: number; named: number }>(scene, 'class_result($1)', [scene.lesson.id])
  const named = sumOf(attended.filter(({ subject }) => subject !== null))
  expect(result).toMatchObject({ attended: sumOf(attended), named })
}

/** Whoever helps has the same people on their phone; who helps no more has neither roster nor strangers who came. */
async function expectSameOnPhones({ phones, people, lesson, book, isSecondHelping }: ClassScene) {
  const attended = attendedByBook(book)
  for (const phone of phones) {
    const facts = await cameOn(phone, lesson.id)
    if (phone.personId === people.ambassadorOff && !isSecondHelping) {
      expect(await phone.store().database.enrolments.count()).toBe(0)
      expect(facts.filter(({ part_id }) => part_id === null)).toEqual([])
      continue
    }
    const shown = classAttendance(facts).map(({ id, root_id, subject_id }) => ({
      chain: root_id ?? id,
      subject: subject_id,
    }))
    expect(shown.toSorted((a, b) => (a.chain < b.chain ? -1 : 1))).toEqual(
      attended.map(({ chain, subject }) => ({ chain, subject })),
    )
    expect(peopleIn(facts)).toBe(sumOf(attended))
  }
}

/** Each neighbourhood has helped whom it met; who was met at home and in class is one person, helped as often as they were. */
async function expectCoverage({ ward, people, lesson, book, neighbours }: ClassScene) {
  const attended = attendedByBook(book)
  const helpsAt = (venue: string | undefined) => sumOf(attended.filter((one) => one.venue === venue))
  const known = new Set(neighbours.map(({ id }) => id))
  const reached = new Set([
    ...book.atHome,
    ...attended.flatMap(({ subject }) => (subject && known.has(subject) ? [subject] : [])),
  ])
  const coordinator = ward.as(people.coordinator)
  const [here, beside] = [await rowOf(coordinator, places.here), await rowOf(coordinator, places.beside)]
  expect([here['helps'], beside['helps'], here['people_reached']]).toEqual([
    helpsAt(lesson.venues[0]) + book.atHome.length,
    helpsAt(lesson.venues[1]),
    reached.size,
  ])
}

/** Everything has come home. */
export async function expectAttendanceAsInBook(scene: ClassScene) {
  await expectSameAtWard(scene)
  await expectSameOnPhones(scene)
  await expectCoverage(scene)
}
