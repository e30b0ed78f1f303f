import type { SkillLevels } from '../../backend/rows.ts'
import { checkInToClass } from '../../store/commands/check-in-to-class.ts'
import { correctClassAttendance } from '../../store/commands/correct-class-attendance.ts'
import { countClassAttendance } from '../../store/commands/count-class-attendance.ts'
import type { CommandInput } from '../../store/define-command.ts'
import { newId } from '../../store/new-id.ts'
import { type Came, chainOf, skillsText } from './came.ts'
import { type Group, aboutGroup } from './groups.ts'
import type { RosterRow } from './roster.ts'

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
export interface Change {
  skills: SkillLevels
  needsVisit?: boolean
  people?: number
}

/** A fact as it is about to be stored, shown before the store tells of it. */
export interface Act {
  shown: Came[]
  commands: CommandInput[]
}

const nothingYet = { root_id: null, receipt: null, is_void: false, enrolment_id: null, profile_id: null }

const now = () => new Date().toISOString()

interface Writing {
  classId: string
  authorId: string
}

export function coming(row: RosterRow, given: Coming, { classId, authorId: author_id }: Writing): Act {
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
        class_id: classId,
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

export function voided(meetings: Came[], is_void: boolean): Act {
  const shown = meetings.map((fact) => ({ ...fact, id: newId(), root_id: chainOf(fact), receipt: null, is_void }))
  return {
    shown,
    commands: shown.map(({ id, root_id }) => correctClassAttendance({ check_in_id: id, root_id, is_void })),
  }
}

export function corrected(fact: Came, change: Change): Act {
  const id = newId()
  const { skills, needsVisit: needs_visit = fact.needs_visit, people: people_count = fact.people_count } = change
  const anew = people_count === fact.people_count ? {} : { people_count }
  const after = { id, root_id: chainOf(fact), receipt: null, needs_visit }
  return {
    shown: [{ ...fact, ...after, people_count, skills: skillsText(skills) }],
    commands: [correctClassAttendance({ check_in_id: id, root_id: after.root_id, skills, needs_visit, ...anew })],
  }
}

interface Counting {
  group: Group
  at: Coming
  people: number
}

export function counted(
  { group, at: { venueId: venue_id, skills }, people: people_count }: Counting,
  { classId, authorId: author_id }: Writing,
): Act {
  const check_in_id = newId()
  const at = { ...nothingYet, id: check_in_id, author_id, venue_id, subject_id: null, needs_visit: false }
  const given = { venue_id, people_count, ...aboutGroup(group), skills, helped_at: now() }
  return {
    shown: [{ ...at, people_count, group, skills: skillsText(skills) }],
    commands: [countClassAttendance({ check_in_id, class_id: classId, ...given })],
  }
}

/** `root`: the first of the count, where this phone has it. */
export function recounted(rootId: string, root: Came | undefined, people_count: number): Act {
  const check_in_id = newId()
  const after = { id: check_in_id, root_id: rootId, receipt: null, people_count, is_void: people_count === 0 }
  return {
    shown: root === undefined ? [] : [{ ...root, ...after }],
    commands: [correctClassAttendance({ check_in_id, root_id: rootId, people_count })],
  }
}
