import '../../store/testing/browser-parts.ts'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import type { PulledRow } from '../../backend/answers.ts'
import type { SkillLevels } from '../../backend/rows.ts'
import { classAttendance } from '../../domain/class-attendance.ts'
import { newId } from '../../store/new-id.ts'
import { StoreProvider } from '../../store/store-context.tsx'
import { atClass, lesson, metByAnother, scopeOfClass } from '../../store/testing/class-of-lane.ts'
import { fillDisk } from '../../store/testing/full-disk.ts'
import { told } from '../../store/testing/told.ts'
import type { Coming } from './attendance-acts-data.ts'
import { type Attending, createAttendance } from './attendance-data.ts'
import { skillsOf } from './came.ts'
import { createCounting } from './counting.ts'
import type { Group } from './groups.ts'
import { rowOf } from './roster.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const seat = { phone: '+84912345678', standing: 'seat', venueId: lesson.venue, personId: null } as const
const sau = rowOf({ ...seat, id: lesson.stranger, called: 'ông Sáu', people: 3 })
const tu = rowOf({ ...seat, id: lesson.known, called: 'bà Tư Lành', people: 1 })
const all: SkillLevels = { S3: 'shown' }
const usually: Coming = { venueId: lesson.venue, skills: all }

/** A helper at the door, and what the phone would send. */
async function atDoor() {
  const { store, database } = await atClass()
  const held: Attending[] = []
  function Inside() {
    held.push(createAttendance(() => lesson.id))
    return null
  }
  createRoot((end) => {
    ends.push(end)
    return (
      <StoreProvider store={store}>
        <Inside />
      </StoreProvider>
    )
  })
  const [attending] = held
  if (attending === undefined) throw new Error('The door did not open')
  const stored = async () =>
    classAttendance(await database.check_ins.where('class_id').equals(lesson.id).toArray()).map(
      ({ subject_id, people_count, skills, needs_visit }) => ({ subject_id, people_count, skills, needs_visit }),
    )
  const commands = async () => (await database.outbox.toArray()).map(({ name }) => name)
  const hear = (rows: Record<string, PulledRow[]>) => told(store, scopeOfClass, { rows })
  return { attending, stored, commands, hear }
}

const skillsFor = (attending: Attending, row = sau) => {
  const fact = attending.factOf(row)
  return fact && skillsOf(fact)
}

test('who came with fewer than enrolled is written as so many, also afterwards', async () => {
  const { attending, stored } = await atDoor()
  await attending.comeIn(sau, { ...usually, people: 2 })
  expect(attending.attendance().peopleAt(lesson.venue)).toBe(2)
  await attending.correct(attending.factOf(sau)!, { skills: all, people: 4 })
  expect(attending.attendance().peopleAt(lesson.venue)).toBe(4)
  expect(await stored()).toMatchObject([{ people_count: 4, skills: all }])
})

test('taken back by mistake and put right, what was written of them alone stands again', async () => {
  const { attending, stored } = await atDoor()
  await attending.comeIn(sau, { ...usually, skills: { S3: 'alone' }, needsVisit: true, people: 2 })
  const standAgain = await attending.takeBack(sau)
  expect(attending.factOf(sau)).toBeUndefined()
  expect(await stored()).toEqual([])
  await standAgain()
  expect(await stored()).toEqual([
    { subject_id: lesson.stranger, people_count: 2, skills: { S3: 'alone' }, needs_visit: true },
  ])
  expect(attending.attendance().peopleAt(lesson.venue)).toBe(2)
})

test('taking back takes back every meeting this phone knows, and the way back brings back each', async () => {
  const { attending, hear, commands } = await atDoor()
  await hear({ check_ins: [metByAnother(newId(), { skills: {} })] })
  await vi.waitFor(() => expect(attending.factOf(sau)).toBeDefined())
  await attending.comeIn(sau, usually)
  const standAgain = await attending.takeBack(sau)
  expect(attending.factOf(sau)).toBeUndefined()
  await standAgain()
  expect(attending.attendance().peopleAt(lesson.venue)).toBe(3)
  expect(await commands()).toEqual([
    'check_in_to_class',
    ...Array.from({ length: 4 }, () => 'correct_class_attendance'),
  ])
})

test('whom the phone cannot write down is not here, and is when pressed again', async () => {
  const { attending, stored } = await atDoor()
  fillDisk('outbox')
  await expect(attending.comeIn(sau, usually)).rejects.toThrow('disk full')
  expect(attending.factOf(sau)).toBeUndefined()
  expect(await stored()).toEqual([])
  await attending.comeIn(sau, usually)
  expect(attending.factOf(sau)).toBeDefined()
  expect(await stored()).toHaveLength(1)
})

test('what all are taught instead reaches whoever was taught as all were, on this phone or by themselves; exceptions stay', async () => {
  const { attending, hear } = await atDoor()
  await hear({ check_ins: [metByAnother(newId(), { skills: all, is_self: true })] })
  await attending.comeIn(tu, { ...usually, skills: { S3: 'alone' } })
  await vi.waitFor(() => expect(attending.factOf(sau)).toBeDefined())
  await attending.teachInstead(lesson.venue, [{ S3: 'with_help' }, all], { S3: 'with_help', S5: 'shown' })
  expect(skillsFor(attending)).toEqual({ S3: 'with_help', S5: 'shown' })
  expect(skillsFor(attending, tu)).toEqual({ S3: 'alone' })
})

test('presses at any pace end in what was pressed, on the screen and on the phone', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(1, 1, -1), fc.constantFrom(0, 0, 3, 12)), {
    minLength: 3,
    maxLength: 7,
  })
  const pressing = fc.asyncProperty(steps, async (presses) => {
    const { attending, stored } = await atDoor()
    const counting = createCounting<Group>({
      read: (group) => attending.tally(lesson.venue, group).mine,
      write: (group, people) => attending.count(group, usually, people),
    })
    let expected = 0
    const written: Promise<void>[] = []
    for (const [step, rest] of presses) {
      expected = Math.max(0, expected + step)
      written.push(counting.add('elderly', step))
      expect(counting.shown('elderly')).toBe(expected)
      if (rest > 0) await delay(rest)
    }
    await Promise.all(written)
    expect(counting.shown('elderly')).toBe(expected)
    const people = (await stored()).reduce((sum, { people_count }) => sum + people_count, 0)
    expect(people).toBe(expected)
  })
  await fc.assert(pressing, { numRuns: 15 })
})

test('a newcomer written down by mistake is taken back', async () => {
  const { attending, stored } = await atDoor()
  const given = { called: 'ông Chín', group: 'adults', consentTextId: newId() } as const
  const takeBack = await attending.welcome(given, usually)
  expect(await stored()).toHaveLength(1)
  await takeBack()
  expect(await stored()).toEqual([])
})
