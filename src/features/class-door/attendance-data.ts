import { createMemo } from 'solid-js'
import type { SkillLevels } from '../../backend/rows.ts'
import { chainsOf } from '../../domain/class-attendance.ts'
import { currentFacts } from '../../domain/current-facts.ts'
import { checkInToClass } from '../../store/commands/check-in-to-class.ts'
import { correctClassAttendance } from '../../store/commands/correct-class-attendance.ts'
import { newId } from '../../store/new-id.ts'
import { save } from '../../store/save.ts'
import { useStore } from '../../store/store-context.tsx'
import {
  type Act,
  type Change,
  type Coming,
  coming,
  corrected,
  counted,
  recounted,
  voided,
} from './attendance-acts-data.ts'
import { type Came, attendanceOf, chainOf, isCounted, skillsText } from './came.ts'
import { createFacts } from './facts-data.ts'
import { type Group, aboutGroup } from './groups.ts'
import type { RosterRow } from './roster.ts'
import { tallyOf } from './tallies.ts'
import { createTurns } from './turns.ts'

export interface Newcomer {
  called: string
  phone?: string
  group: Group
  consentTextId: string
}

const isSameList = (last: Came[], next: Came[]) =>
  last.length === next.length && last.every((fact, place) => fact === next[place])

/** So many at a time are corrected in one transaction: in between the screen answers. */
const mostAtOnce = 50

/** Who came to this class, and how that is written down; each act resolves once it is on this phone. */
export function createAttendance(classId: () => string) {
  const store = useStore()
  const { facts, show, hide } = createFacts(classId)
  const attendance = createMemo(() => attendanceOf(facts()))
  // Somebody's arrival changes no count: the counters stand still then.
  const counts = createMemo(() => facts().filter(isCounted), [], { equals: isSameList })
  const authorId = store.profile.id
  const here = () => ({ classId: classId(), authorId })

  const turns = createTurns()

  /** In one's turn, which ends with it. Shown once it is safe. */
  async function write(acts: Act[]): Promise<void> {
    const shown = acts.flatMap((act) => act.shown)
    const commands = acts.flatMap((act) => act.commands)
    try {
      if (commands.length > 0) await save(store, commands)
      show(shown)
    } catch (error) {
      // The box that was pressed goes back to what is safe.
      show(shown)
      hide(shown)
      throw error
    } finally {
      turns.leave()
    }
  }

  const factOf = (row: RosterRow) =>
    row.subjects.map((id) => attendance().byId.get(id)).find((fact) => fact !== undefined)

  /** Every meeting of them that this phone knows, as it stands. */
  function meetingsOf(row: RosterRow): Came[] {
    const chains = new Set(row.subjects.flatMap((id) => chainsOf(facts(), id)))
    for (const fact of attendance().counting) if (fact.enrolment_id === row.id) chains.add(chainOf(fact))
    return currentFacts(facts()).filter((fact) => chains.has(chainOf(fact)))
  }

  const standingAgain = (meetings: Came[]) => async () => {
    await turns.enter()
    await write([voided(meetings, false)])
  }

  const tally = (venueId: string, group: Group) => tallyOf(counts(), { venueId, group, authorId })

  return {
    facts,
    attendance,
    factOf,
    tally,
    async comeIn(row: RosterRow, given: Coming) {
      await turns.enter()
      await write([coming(row, given, here())])
    },
    /** Resolves to the way back: what was written of them stands again, to the word. */
    async takeBack(row: RosterRow): Promise<() => Promise<void>> {
      await turns.enter()
      const standAgain = standingAgain(meetingsOf(row))
      await write([voided(meetingsOf(row), true)])
      return standAgain
    },
    async correct(fact: Came, change: Change) {
      await turns.enter()
      await write([corrected(fact, change)])
    },
    /** Whoever was met becomes somebody of a home: the meeting is written anew, as theirs. */
    async nameAs(row: RosterRow, given: Coming) {
      await turns.enter()
      await write([voided(meetingsOf(row), true), coming(row, given, here())])
    },
    /** Resolves to the way back. */
    async welcome(newcomer: Newcomer, { venueId: venue_id, skills }: Coming): Promise<() => Promise<void>> {
      const [check_in_id, enrolment_id] = [newId(), newId()]
      const { called, phone, group, consentTextId: consent_text_id } = newcomer
      const given = { check_in_id, class_id: classId(), venue_id, enrolment_id, called, consent_text_id }
      const about = { ...aboutGroup(group), skills, helped_at: new Date().toISOString() }
      await save(store, checkInToClass({ ...given, ...(phone === undefined ? {} : { phone }), ...about }))
      return async () => {
        const undoing = { check_in_id: newId(), root_id: check_in_id, is_void: true }
        await save(store, correctClassAttendance(undoing))
      }
    },
    /** From now on so many of a group came in with this helper. */
    async count(group: Group, at: Coming, people: number) {
      await turns.enter()
      const { mine, chain } = tally(at.venueId, group)
      if (chain === null) return write([counted({ group, at, people }, here())])
      const root = facts().find(({ id }) => id === chain.rootId)
      await write([recounted(chain.rootId, root, Math.max(0, chain.count + people - mine))])
    },
    /** Whoever learned what all learned, now or before, has learned this instead; who is an exception stays one. */
    async teachInstead(venueId: string, usual: SkillLevels[], skills: SkillLevels) {
      const texts = new Set(usual.map(skillsText))
      const all = attendance().counting.filter((fact) => fact.venue_id === venueId && texts.has(fact.skills))
      for (let place = 0; place < all.length; place += mostAtOnce) {
        const some = all.slice(place, place + mostAtOnce)
        await turns.enter()
        await write(some.map((fact) => corrected(fact, { skills })))
      }
    },
  }
}

export type Attending = ReturnType<typeof createAttendance>
