import { chainsOf, classAttendance } from '../../../src/domain/class-attendance.ts'
import { checkInToClass } from '../../../src/store/commands/check-in-to-class.ts'
import { checkIn } from '../../../src/store/commands/check-in.ts'
import { correctClassAttendance } from '../../../src/store/commands/correct-class-attendance.ts'
import { countClassAttendance } from '../../../src/store/commands/count-class-attendance.ts'
import { logVisit } from '../../../src/store/commands/log-visit.ts'
import { newId } from '../../../src/store/new-id.ts'
import { classConsent } from '../../database/held-classes.ts'
import type { PhoneInNode } from '../phone-in-node.ts'
import { pick } from '../interleavings/steps.ts'
import { make, momentFor } from '../interleavings/turn.ts'
import type { Met } from './class-book.ts'
import type { ClassScene } from './class-scene.ts'
import type { ClassStep } from './class-steps.ts'

interface ClassTurn {
  scene: ClassScene
  phone: PhoneInNode
  step: ClassStep
}
type Act = (turn: ClassTurn) => Promise<void>
type Meeting = Omit<
  Parameters<typeof checkInToClass>[0],
  'check_in_id' | 'class_id' | 'venue_id' | 'skills' | 'helped_at'
>

const byId = <T extends { id: string }>(rows: T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const save = ({ scene, phone }: ClassTurn, inputs: Parameters<typeof make>[1]) =>
  make({ scene, phone, store: phone.store() }, inputs)

/** As this phone shows it at this moment. */
const rosterOn = async ({ phone }: ClassTurn) => byId(await phone.store().database.enrolments.toArray())
export const cameOn = async (phone: PhoneInNode, classId: string) =>
  phone.store().database.check_ins.where('class_id').equals(classId).toArray()

async function meet(turn: ClassTurn, meeting: Meeting, met: Pick<Met, 'enrolment' | 'person' | 'people'>) {
  const { scene, step } = turn
  const [check_in_id, venue_id] = [newId(), pick(scene.lesson.venues, step.two) ?? '']
  const where = { check_in_id, class_id: scene.lesson.id, venue_id }
  await save(turn, [checkInToClass({ ...where, skills: { S3: 'shown' }, helped_at: momentFor(scene), ...meeting })])
  scene.book.met.set(check_in_id, { venue: venue_id, isVoid: false, ...met })
}

const checkInFromRoster: Act = async (turn) => {
  const one = pick(await rosterOn(turn), turn.step.one)
  const needs_visit = turn.step.two % 4 === 0
  if (one)
    await meet(turn, { enrolment_id: one.id, needs_visit }, { enrolment: one.id, person: null, people: one.people })
}

const placeFromRoster: Act = async (turn) => {
  const { book } = turn.scene
  const one = pick(
    (await rosterOn(turn)).filter(({ id }) => book.truth.has(id)),
    turn.step.one,
  )
  const person = one && book.truth.get(one.id)
  if (!one || person === undefined) return
  await meet(turn, { enrolment_id: one.id, person_id: person }, { enrolment: one.id, person, people: one.people })
  book.placed.add(one.id)
}

const nameAtDoor: Act = async (turn) => {
  const enrolment_id = newId()
  const named = { enrolment_id, called: `ông thứ ${turn.scene.next()}`, consent_text_id: classConsent }
  const person = pick(turn.scene.neighbours, turn.step.one)?.id
  if (person !== undefined && turn.step.two % 2) turn.scene.book.truth.set(enrolment_id, person)
  await meet(turn, named, { enrolment: enrolment_id, person: null, people: 1 })
}

/** Each helper counts whom they let in at one place. */
const countBy = (change: (step: ClassStep) => number): Act => {
  return async (turn) => {
    const { scene, phone, step } = turn
    const venue_id = pick(scene.lesson.venues, step.two) ?? ''
    const roots = byId(await cameOn(phone, scene.lesson.id)).filter(
      (row) =>
        row.subject_id === null &&
        row.root_id === null &&
        row.author_id === phone.personId &&
        row.venue_id === venue_id,
    )
    const root = roots[0]
    const known = root && scene.book.met.get(root.id)
    const people = Math.max(0, (known?.isVoid ? 0 : (known?.people ?? 0)) + change(step))
    if (root === undefined || known === undefined) {
      if (people > 0) await countFirst(turn, venue_id, people)
      return
    }
    const correction = { check_in_id: newId(), root_id: root.id, people_count: people, helped_at: momentFor(scene) }
    await save(turn, [correctClassAttendance(correction)])
    Object.assign(known, people === 0 ? { isVoid: true } : { isVoid: false, people })
  }
}

async function countFirst(turn: ClassTurn, venue_id: string, people_count: number) {
  const { scene } = turn
  const check_in_id = newId()
  const counted = { check_in_id, class_id: scene.lesson.id, venue_id, people_count, skills: {}, priorities: [] }
  await save(turn, [countClassAttendance({ ...counted, audience_group: 'resident', helped_at: momentFor(scene) })])
  scene.book.met.set(check_in_id, {
    venue: venue_id,
    enrolment: null,
    person: null,
    people: people_count,
    isVoid: false,
  })
}

/** Every meeting of one person that this phone knows of is taken back. */
const undo: Act = async (turn) => {
  const { scene, phone, step } = turn
  const facts = await cameOn(phone, scene.lesson.id)
  const subject = pick(
    byId(classAttendance(facts)).filter(({ subject_id }) => subject_id !== null),
    step.one,
  )?.subject_id
  if (!subject) return
  for (const root_id of chainsOf(facts, subject)) {
    const correction = { check_in_id: newId(), root_id, is_void: true, helped_at: momentFor(scene) }
    await save(turn, [correctClassAttendance(correction)])
    const met = scene.book.met.get(root_id)
    if (met === undefined) throw new Error(`${root_id} was made by nobody.`)
    met.isVoid = true
  }
}

/** Not to the second: of those the third phone, which is newer than the ward, says what has to wait for a newer ward. */
const plainMomentFor = (scene: ClassScene) => new Date(Date.parse(momentFor(scene)) + 1).toISOString()

const helpAtHome: Act = async (turn) => {
  const { scene, step } = turn
  const neighbour = pick(scene.neighbours, step.one)
  if (neighbour === undefined) return
  const visit_id = newId()
  await save(turn, [
    logVisit({ visit_id, household_id: neighbour.home, outcome: 'helped', visited_at: plainMomentFor(scene) }),
    checkIn({
      check_in_id: newId(),
      visit_id,
      person_id: neighbour.id,
      skills: { K1: 'shown' },
      helped_at: momentFor(scene),
    }),
  ])
  scene.book.atHome.push(neighbour.id)
}

export const workOfHelpers = {
  checkIn: checkInFromRoster,
  place: placeFromRoster,
  nameAtDoor,
  countMore: countBy(({ one }) => 1 + one),
  countFewer: countBy(({ one }) => -1 - one),
  undo,
  helpAtHome,
} satisfies Record<string, Act>
