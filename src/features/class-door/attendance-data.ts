import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { SkillLevels } from '../../backend/rows.ts'
import { chainsOf } from '../../domain/class-attendance.ts'
import { checkInToClass } from '../../store/commands/check-in-to-class.ts'
import { correctClassAttendance } from '../../store/commands/correct-class-attendance.ts'
import { countClassAttendance } from '../../store/commands/count-class-attendance.ts'
import { createQuery } from '../../store/create-query.ts'
import type { CommandInput } from '../../store/define-command.ts'
import { newId } from '../../store/new-id.ts'
import { save } from '../../store/save.ts'
import { useStore } from '../../store/store-context.tsx'
import { type Came, asCame, attendanceOf, chainOf, skillsText } from './came.ts'
import { type Group, aboutGroup } from './groups.ts'
import type { RosterRow } from './roster.ts'
import { type Tally, tallyOf } from './tallies.ts'

/** What is written of everybody who comes in at this place. */
export interface Coming {
  venueId: string
  skills: SkillLevels
  needsVisit?: boolean
  personId?: string
}

export interface Newcomer {
  called: string
  phone?: string
  group: Group
  consentTextId: string
}

/** A fact as it is about to be stored: shown from the press on, and no longer if it cannot be. */
interface Act {
  shown: Came[]
  commands: CommandInput[]
}

/** So many at a time are corrected in one transaction: in between the screen answers. */
const mostAtOnce = 50

const nothingYet = { root_id: null, receipt: null, is_void: false, enrolment_id: null, profile_id: null }

/** Facts in the store, and those on their way into it, as one list. */
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

/** Who came to this class, and how that is written down; each act resolves once it is on this phone. */
export function createAttendance(classId: () => string) {
  const store = useStore()
  const { facts, show, hide } = createFacts(classId)
  const attendance = createMemo(() => attendanceOf(facts()))
  const now = () => new Date().toISOString()
  const author_id = store.profile.id

  async function write(...acts: Act[]) {
    const shown = acts.flatMap((act) => act.shown)
    show(shown)
    try {
      await save(
        store,
        acts.flatMap(({ commands }) => commands),
      )
    } catch (error) {
      hide(shown)
      throw error
    }
  }

  const factOf = (row: RosterRow) =>
    row.subjects.map((id) => attendance().byId.get(id)).find((fact) => fact !== undefined)

  function coming(row: RosterRow, { venueId: venue_id, skills, needsVisit = false, personId }: Coming): Act {
    const check_in_id = newId()
    const who = row.standing === 'trainee' ? { profile_id: row.id } : { enrolment_id: row.id }
    const person_id = personId ?? row.personId
    const named = personId === undefined ? {} : { person_id: personId }
    const about = { venue_id, people_count: row.people, needs_visit: needsVisit }
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
          ...(needsVisit ? { needs_visit: true } : {}),
          skills,
          helped_at: now(),
        }),
      ],
    }
  }

  /** Every meeting of them that this phone knows. */
  function goneAgain(row: RosterRow): Act {
    const roots = new Set(row.subjects.flatMap((id) => chainsOf(facts(), id)))
    for (const fact of attendance().counting) if (fact.enrolment_id === row.id) roots.add(chainOf(fact))
    const voided = facts().filter((fact) => fact.root_id === null && roots.has(fact.id))
    const acts = voided.map((fact) => ({ ...fact, id: newId(), root_id: fact.id, receipt: null, is_void: true }))
    return {
      shown: acts,
      commands: acts.map(({ id, root_id }) => correctClassAttendance({ check_in_id: id, root_id, is_void: true })),
    }
  }

  function corrected(fact: Came, change: { skills: SkillLevels; needsVisit?: boolean }): Act {
    const id = newId()
    const { skills, needsVisit: needs_visit = fact.needs_visit } = change
    return {
      shown: [{ ...fact, id, root_id: chainOf(fact), receipt: null, skills: skillsText(skills), needs_visit }],
      commands: [correctClassAttendance({ check_in_id: id, root_id: chainOf(fact), skills, needs_visit })],
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

  const tally = (venueId: string, group: Group) => tallyOf(facts(), { venueId, group, authorId: author_id })

  return {
    facts,
    attendance,
    factOf,
    tally,
    comeIn: (row: RosterRow, coming_: Coming) => write(coming(row, coming_)),
    takeBack: (row: RosterRow) => write(goneAgain(row)),
    correct: (fact: Came, change: { skills: SkillLevels; needsVisit?: boolean }) => write(corrected(fact, change)),
    /** Whoever was met becomes somebody of a home: the meeting is written anew, as theirs. */
    nameAs: (row: RosterRow, given: Coming) => write(goneAgain(row), coming(row, given)),
    async welcome(newcomer: Newcomer, { venueId: venue_id, skills }: Coming) {
      const enrolment_id = newId()
      const { called, phone, group, consentTextId: consent_text_id } = newcomer
      const given = { check_in_id: newId(), class_id: classId(), venue_id, enrolment_id, called, consent_text_id }
      const about = { ...aboutGroup(group), skills, helped_at: now() }
      await save(store, checkInToClass({ ...given, ...(phone === undefined ? {} : { phone }), ...about }))
      return enrolment_id
    },
    /** From now on so many of a group came in with this helper. */
    count(group: Group, at: Coming, people: number) {
      const { mine, chain } = tally(at.venueId, group)
      if (chain === null) return write(counted(group, at, people))
      return write(recounted(chain, Math.max(0, chain.count + people - mine)))
    },
    /** Whoever learned what all learned has learned this instead; who is an exception stays one. */
    async teachInstead(venueId: string, before: SkillLevels, skills: SkillLevels) {
      const usual = skillsText(before)
      const all = attendance().counting.filter((fact) => fact.venue_id === venueId && fact.skills === usual)
      for (let place = 0; place < all.length; place += mostAtOnce) {
        await write(...all.slice(place, place + mostAtOnce).map((fact) => corrected(fact, { skills })))
      }
    },
  }
}

export type Attending = ReturnType<typeof createAttendance>
