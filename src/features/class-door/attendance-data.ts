import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { SkillLevels } from '../../backend/rows.ts'
import { chainsOf } from '../../domain/class-attendance.ts'
import { currentFacts } from '../../domain/current-facts.ts'
import { checkInToClass } from '../../store/commands/check-in-to-class.ts'
import { correctClassAttendance } from '../../store/commands/correct-class-attendance.ts'
import { countClassAttendance } from '../../store/commands/count-class-attendance.ts'
import { createQuery } from '../../store/create-query.ts'
import type { CommandInput } from '../../store/define-command.ts'
import { newId } from '../../store/new-id.ts'
import { save } from '../../store/save.ts'
import { useStore } from '../../store/store-context.tsx'
import { type Came, asCame, attendanceOf, chainOf, isCounted, skillsText } from './came.ts'
import { type Group, aboutGroup } from './groups.ts'
import type { RosterRow } from './roster.ts'
import { type Tally, tallyOf } from './tallies.ts'

/** What is written of everybody who comes in at this place. */
export interface Coming {
  venueId: string
  skills: SkillLevels
  needsVisit?: boolean
  personId?: string
  /** So many of those who enrolled together; all of them, where it is not said. */
  people?: number
}

/** What of somebody who came is other than it was written. */
interface Change {
  skills: SkillLevels
  needsVisit?: boolean
  people?: number
}

export interface Newcomer {
  called: string
  phone?: string
  group: Group
  consentTextId: string
}

/** A fact as it is about to be stored, shown before the store tells of it. */
interface Act {
  shown: Came[]
  commands: CommandInput[]
}

/** So many at a time are corrected in one transaction: in between the screen answers. */
const mostAtOnce = 50

const nothingYet = { root_id: null, receipt: null, is_void: false, enrolment_id: null, profile_id: null }

const isSameList = (last: Came[], next: Came[]) =>
  last.length === next.length && last.every((fact, place) => fact === next[place])

/** Facts the store has told of, and those it has but not told of yet, as one list. */
function createFacts(classId: () => string) {
  const { database } = useStore()
  const stored = createQuery(async () => {
    const rows = await database.check_ins.where('class_id').equals(classId()).toArray()
    return rows.map(asCame)
  }, [])
  const [ahead, setAhead] = createSignal<Came[]>([])
  const known = createMemo(() => new Set(stored().map(({ id }) => id)))
  const isAhead = ({ id }: Came) => !known().has(id)
  createEffect(on(known, () => setAhead((last) => (last.every(isAhead) ? last : last.filter(isAhead)))))
  const facts = createMemo(() => [...stored(), ...ahead().filter(isAhead)])
  return {
    facts,
    show: (fresh: Came[]) => setAhead((last) => [...last, ...fresh]),
    hide: (unsaved: Came[]) => setAhead((last) => last.filter((fact) => !unsaved.includes(fact))),
  }
}

/** One act after the other: what the next one says depends on what stands by then. */
function createTurns() {
  const waiting: (() => void)[] = []
  let isTaken = false
  return {
    async enter() {
      const { promise, resolve } = Promise.withResolvers<void>()
      if (isTaken) waiting.push(resolve)
      else resolve()
      isTaken = true
      await promise
    },
    leave() {
      const next = waiting.shift()
      isTaken = next !== undefined
      next?.()
    },
  }
}

/** Who came to this class, and how that is written down; each act resolves once it is on this phone. */
export function createAttendance(classId: () => string) {
  const store = useStore()
  const { facts, show, hide } = createFacts(classId)
  const attendance = createMemo(() => attendanceOf(facts()))
  // Somebody's arrival changes no count: the counters stand still then.
  const counts = createMemo(() => facts().filter(isCounted), [], { equals: isSameList })
  const now = () => new Date().toISOString()
  const author_id = store.profile.id

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

  function coming(row: RosterRow, given: Coming): Act {
    const { venueId: venue_id, skills, needsVisit = false, personId, people = row.people } = given
    const check_in_id = newId()
    const who = row.standing === 'trainee' ? { profile_id: row.id } : { enrolment_id: row.id }
    const person_id = personId ?? row.personId
    const named = personId === undefined ? {} : { person_id: personId }
    const about = { venue_id, people_count: people, needs_visit: needsVisit }
    const subject_id = person_id ?? row.id
    const group = 'adults' as const
    return {
      shown: [
        { ...nothingYet, ...who, ...about, id: check_in_id, author_id, subject_id, group, skills: skillsText(skills) },
      ],
      commands: [
        checkInToClass({
          check_in_id,
          class_id: classId(),
          venue_id,
          ...who,
          ...named,
          ...(people === row.people ? {} : { people_count: people }),
          ...(needsVisit ? { needs_visit: true } : {}),
          skills,
          helped_at: now(),
        }),
      ],
    }
  }

  /** Every meeting of them that this phone knows, as it stands. */
  function meetingsOf(row: RosterRow): Came[] {
    const chains = new Set(row.subjects.flatMap((id) => chainsOf(facts(), id)))
    for (const fact of attendance().counting) if (fact.enrolment_id === row.id) chains.add(chainOf(fact))
    return currentFacts(facts()).filter((fact) => chains.has(chainOf(fact)))
  }

  function voided(meetings: Came[], is_void: boolean): Act {
    const shown = meetings.map((fact) => ({ ...fact, id: newId(), root_id: chainOf(fact), receipt: null, is_void }))
    return {
      shown,
      commands: shown.map(({ id, root_id }) => correctClassAttendance({ check_in_id: id, root_id, is_void })),
    }
  }

  const standingAgain = (meetings: Came[]) => async () => {
    await turns.enter()
    await write([voided(meetings, false)])
  }

  function corrected(fact: Came, change: Change): Act {
    const id = newId()
    const { skills, needsVisit: needs_visit = fact.needs_visit, people: people_count = fact.people_count } = change
    const anew = people_count === fact.people_count ? {} : { people_count }
    const after = { id, root_id: chainOf(fact), receipt: null, needs_visit }
    return {
      shown: [{ ...fact, ...after, people_count, skills: skillsText(skills) }],
      commands: [correctClassAttendance({ check_in_id: id, root_id: after.root_id, skills, needs_visit, ...anew })],
    }
  }

  function counted(group: Group, { venueId: venue_id, skills }: Coming, people_count: number): Act {
    const check_in_id = newId()
    const at = { ...nothingYet, id: check_in_id, author_id, venue_id, subject_id: null, needs_visit: false }
    const given = { venue_id, people_count, ...aboutGroup(group), skills, helped_at: now() }
    return {
      shown: [{ ...at, people_count, group, skills: skillsText(skills) }],
      commands: [countClassAttendance({ check_in_id, class_id: classId(), ...given })],
    }
  }

  function recounted({ rootId }: NonNullable<Tally['chain']>, people_count: number): Act {
    const check_in_id = newId()
    const root = facts().find(({ id }) => id === rootId)
    const after = { id: check_in_id, root_id: rootId, receipt: null, people_count, is_void: people_count === 0 }
    return {
      shown: root === undefined ? [] : [{ ...root, ...after }],
      commands: [correctClassAttendance({ check_in_id, root_id: rootId, people_count })],
    }
  }

  const tally = (venueId: string, group: Group) => tallyOf(counts(), { venueId, group, authorId: author_id })

  return {
    facts,
    attendance,
    factOf,
    tally,
    async comeIn(row: RosterRow, given: Coming) {
      await turns.enter()
      await write([coming(row, given)])
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
      await write([voided(meetingsOf(row), true), coming(row, given)])
    },
    /** Resolves to the way back. */
    async welcome(newcomer: Newcomer, { venueId: venue_id, skills }: Coming): Promise<() => Promise<void>> {
      const [check_in_id, enrolment_id] = [newId(), newId()]
      const { called, phone, group, consentTextId: consent_text_id } = newcomer
      const given = { check_in_id, class_id: classId(), venue_id, enrolment_id, called, consent_text_id }
      const about = { ...aboutGroup(group), skills, helped_at: now() }
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
      const act =
        chain === null ? counted(group, at, people) : recounted(chain, Math.max(0, chain.count + people - mine))
      await write([act])
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
