import { createMemo } from 'solid-js'
import { classBoard, classResult, learnedSlips, placeEnrolment } from '../../backend/calls.ts'
import type { ClassVenue, HelpClass } from '../../backend/rows.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { createQuery } from '../../store/create-query.ts'
import { createLook } from '../../store/look-at-ward.ts'
import { myParts } from '../../store/my-parts.ts'
import { openPeople } from '../../store/open-people.ts'
import { rowsOfParts } from '../../store/rows-of-parts.ts'
import { useStore } from '../../store/store-context.tsx'
import { isPerson } from './is-person.ts'

export type { ClassResult, LearnedSlip } from '../../backend/class-answers.ts'

/** A class with what one tells people of it. */
export interface ClassNews {
  held: HelpClass
  venues: ClassVenue[]
  /** Null where neither this phone nor the ward tells. */
  teamName: string | null
  phone: string | null
}

/**
 * What lies on the phone, so that one announces where there is no signal too; a team that is not one's own, only the
 * ward knows. Null where the class is not known here.
 */
export function createNews(classId: () => string) {
  const kept = createKept(classId)
  const isPart = () => {
    const known = kept()
    return known !== undefined && known !== null && (known.teamName === null || known.phone === null)
  }
  // Who may not ask, or has no signal, announces without the team.
  const board = createLook(() => (isPart() ? classId() : undefined), classBoard)
  return createMemo((): ClassNews | null | undefined => {
    const [known, told] = [kept(), board.found()]
    if (known === undefined || known === null || told === undefined) return known
    return { ...known, teamName: known.teamName ?? told.team_name, phone: known.phone ?? told.phone }
  })
}

function createKept(classId: () => string) {
  const { database } = useStore()
  return createQuery(async (): Promise<ClassNews | null> => {
    const id = classId()
    const held = await database.classes.get(id)
    if (held === undefined) return null
    const [venues, team, cards] = await Promise.all([
      database.class_venues.where('class_id').equals(id).toArray(),
      database.teams.get(held.team_id),
      database.cards.toArray(),
    ])
    return {
      held,
      venues: venues.toSorted((a, b) => a.position - b.position),
      teamName: team?.name ?? null,
      phone: team?.phone ?? cards[0]?.ward_phone ?? null,
    }
  })
}

export const createResult = (classId: () => string) => createLook(classId, classResult)

export const createSlips = (classId: () => string) => createLook(classId, learnedSlips)

/** Names of what was taught, by code. */
export function createSkillNames() {
  const { database } = useStore()
  return createQuery(
    async () => new Map((await database.skills.toArray()).map(({ code, name }) => [code, name])),
    new Map<string, { vi: string; en: string }>(),
  )
}

export function createPlacing(afterwards: () => void) {
  const { ask, failure, isBusy } = createAskWard(useStore(), afterwards)
  return {
    place: (enrolmentId: string, personId: string) => ask(placeEnrolment({ enrolmentId, personId })),
    failure,
    isBusy,
  }
}

export interface FoundPerson {
  id: string
  name: string
  /** House number and street. */
  home: string
}

/** More would not be read on a phone. */
const mostFound = 12

/** People of the homes in one's care whose name or number holds what was typed; nothing typed finds nobody. */
export function createPeopleSearch(typed: () => string) {
  const store = useStore()
  const { database } = store
  return createQuery(async (): Promise<FoundPerson[]> => {
    const asked = typed()
    if (asked.trim() === '') return []
    const partIds = (await myParts(store)).map(({ id }) => id)
    const stored = (await rowsOfParts(database.people, partIds)).filter(
      ({ erased_at, merged_into }) => erased_at === null && merged_into === null,
    )
    const found = (await openPeople(store, stored)).filter((person) => isPerson(person, asked)).slice(0, mostFound)
    const homes = await database.households.bulkGet(found.map(({ household_id }) => household_id))
    const streets = await database.streets.bulkGet(homes.map((home) => home?.street_id ?? ''))
    return found.map(({ id, full_name, called }, at) => ({
      id,
      name: full_name ?? called ?? '',
      home: [homes[at]?.number, streets[at]?.name].filter(Boolean).join(' '),
    }))
  }, [])
}
